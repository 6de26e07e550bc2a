import type * as z from 'zod/mini';

/** Flattens intersections and interfaces, so that only the shape is compared. */
type Shape<T> = T extends (infer Item)[] ? Shape<Item>[] : T extends object ? { [Key in keyof T]: Shape<T[Key]> } : T;

type IsSame<Left, Right> =
  (<T>() => T extends Shape<Left> ? 1 : 2) extends <T>() => T extends Shape<Right> ? 1 : 2 ? true : false;

/**
 * Ties a schema to a type of the model: `typed<Money>()(z.object({ … }))` compiles only where the schema gives exactly
 * that type, optional keys included. So neither can drift from the other.
 */
export const typed =
  <Model>() =>
  <Schema extends z.ZodMiniType>(schema: IsSame<z.output<Schema>, Model> extends true ? Schema : never): z.ZodMiniType<Model> =>
    schema as unknown as z.ZodMiniType<Model>;
