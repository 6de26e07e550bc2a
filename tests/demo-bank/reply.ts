export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const reply = (status: number, contentType: string, body: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': `${contentType}; charset=utf-8`, ...headers },
  body,
});

export const htmlReply = (body: string, status = 200): Reply => reply(status, 'text/html', body);

export const jsonReply = (value: unknown, status = 200): Reply => reply(status, 'application/json', JSON.stringify(value));

export const scriptReply = (code: string): Reply => reply(200, 'text/javascript', code);

export const styleReply = (css: string): Reply => reply(200, 'text/css', css);

/** After a form was sent, or where another page is meant. */
export const redirectTo = (location: string, cookie?: string): Reply =>
  reply(303, 'text/plain', '', { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) });
