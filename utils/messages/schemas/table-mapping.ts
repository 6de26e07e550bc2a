import * as z from 'zod/mini';
import { columnRoles, signStyles } from '../../model/bank-file.ts';
import type { TableMapping } from '../../model/bank-file.ts';
import { typed } from './typed.ts';
import { count, currency } from './values.ts';

export const tableMappingSchema = typed<TableMapping>()(
  z.object({
    headerRow: count,
    roles: z.array(z.enum(columnRoles)).check(z.maxLength(400)),
    dateOrder: z.enum(['DMY', 'MDY', 'YMD']),
    decimal: z.enum(['.', ',']),
    signs: z.enum(signStyles),
    currency,
  }),
);
