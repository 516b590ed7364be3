/** Reads one text of an address; everything else in it is left out. */
export const only =
  <Name extends string>(name: Name) =>
  (raw: Record<string, unknown>): Partial<Record<Name, string>> => {
    const value = raw[name];
    const given = typeof value === 'string' && value !== '';
    return (given ? { [name]: value } : {}) as Partial<Record<Name, string>>;
  };
