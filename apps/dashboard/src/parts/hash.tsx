const groups = (text: string): string => (text.match(/.{1,4}/g) ?? []).join(' ');

/** The first sixteen signs of a hash, in groups of four to be read aloud. */
export function ShortHash({ value }: { readonly value: string }) {
  return (
    <bdi dir="ltr" className="ref">
      {groups(value.slice(0, 16))}
    </bdi>
  );
}

/** A whole hash, to be read aloud: groups of four, four groups a line. */
export function Hash({ value }: { readonly value: string }) {
  return (
    <bdi dir="ltr" className="hash">
      {(value.match(/.{1,16}/g) ?? []).map((line) => (
        <span key={line}>{groups(line)}</span>
      ))}
    </bdi>
  );
}
