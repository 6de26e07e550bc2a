/** Words of markup and style sheets: they are structure even where a text on the page uses them too. */
export const technical: ReadonlySet<string> = new Set(
  ('align article aside background bank body border bottom button cell center class col color column container content default desktop detail display empty ' +
    'field flex font footer form grid group head header heading height hidden icon image inner input item items label layout left line link main media ' +
    'mobile modal name nav none outer page panel position primary right root row rows screen section select side size small span strong style summary svg tab tabs tbody test ' +
    'table template text thead title tooltip top value visible width wrapper').split(' '),
);
