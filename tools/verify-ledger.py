#!/usr/bin/env python3
"""Verifies an export of a Chancery ledger by docs/ledger-format.md, with nothing but Python's standard library.

usage: verify-ledger.py [--head HASH] [--heads HASH] [FILE]        (no FILE, or -: standard input)

Prints "intact N entries, M streams" (and how many sections are withheld, if any) and ends with 0, or names the first bad entry as "stream seq code message"
and ends with 1. Damage of any kind is a finding; status 2 is for wrong usage and unreadable files.
"""
import argparse
import hashlib
import hmac
import json
import math
import re
import sys

NO_HASH = "0" * 64
HEX_64 = re.compile(r"[0-9a-f]{64}")
SAFE = 2**53 - 1
STRUCTURAL = ("header", "seed", "structure")
MISSING = object()


class NotCanonical(Exception):
    pass


# Canonical JSON (RFC 8785)

ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
ESCAPED = re.compile(r'[\x00-\x1f"\\]')


def jcs(value):
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, list):
        return "[" + ",".join(map(jcs, value)) + "]"
    names = sorted(value, key=by_code_units)
    return "{" + ",".join(quoted(name) + ":" + jcs(value[name]) for name in names) + "}"


def by_code_units(name):
    return name.encode("utf-16-be", "surrogatepass")


def quoted(text):
    if not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
        raise NotCanonical("a lone surrogate")
    return '"' + ESCAPED.sub(lambda m: ESCAPES.get(m[0]) or "\\u%04x" % ord(m[0]), text) + '"'


def number(value):
    """As ECMAScript's Number::toString: the shortest digits that read back, in its own choice of notation."""
    if isinstance(value, float) and not math.isfinite(value) or abs(value) > SAFE:
        raise NotCanonical("beyond 2^53 - 1")
    if isinstance(value, int):
        return str(value)
    if value == 0:
        return "0"
    sign = "-" if value < 0 else ""
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    # The value is 0.DIGITS times ten to the `point`.
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    if len(digits) <= point <= 21:
        return sign + digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    power = point - 1
    tail = "." + digits[1:] if len(digits) > 1 else ""
    return "%s%s%se%s%d" % (sign, digits[0], tail, "+" if power > 0 else "-", abs(power))


def no_constant(name):
    raise ValueError(name + " is not JSON")


def whole_number(text):
    """Integers beyond a double's exact range read as the double, as they would in ECMAScript."""
    return int(text) if len(text) <= 17 and abs(int(text)) <= SAFE else float(text)


def parsed(text):
    try:
        return json.loads(text, parse_int=whole_number, parse_constant=no_constant)
    except (ValueError, RecursionError):
        return MISSING


def is_seq(value):
    if isinstance(value, bool):
        return False
    return isinstance(value, int) or isinstance(value, float) and value.is_integer() and abs(value) <= SAFE


def is_one(value):
    return value == 1 and not isinstance(value, bool)


# The lines of an export


def read_heads(text):
    first = parsed(text)
    if not isinstance(first, dict) or set(first) != {"chancery", "v", "streams"}:
        return None
    if first["chancery"] != "ledger" or not is_one(first["v"]) or not isinstance(first["streams"], list):
        return None
    heads = {}
    for row in first["streams"]:
        if not isinstance(row, dict) or set(row) != {"stream", "seq", "hash"}:
            return None
        stream, seq, digest = row["stream"], row["seq"], row["hash"]
        if not isinstance(stream, str) or not is_seq(seq) or not isinstance(digest, str) or stream in heads:
            return None
        heads[stream] = (int(seq), digest)
    return heads


def read_section(element):
    """(form, section, label, value, salt), the form one of sealed, withheld, erased, missing; None for any other shape."""
    if not isinstance(element, dict):
        return None
    if "withheld" in element:
        return ("withheld", None, None, None, None) if element == {"withheld": True} and element["withheld"] is True else None
    section, label = element.get("section"), element.get("label")
    if not isinstance(section, str) or not isinstance(label, str):
        return None
    if "erased" in element:
        return ("erased", section, None, None, None) if element["erased"] is True and len(element) == 3 else None
    if not set(element) <= {"section", "label", "value", "salt"}:
        return None
    if "value" not in element:
        return ("missing", section, None, None, None)
    return ("sealed", section, label, element["value"], element.get("salt"))


def read_line(text):
    line = parsed(text)
    if not isinstance(line, dict) or set(line) != {"bytes", "hash", "sections"}:
        return None
    if not isinstance(line["bytes"], str) or not isinstance(line["hash"], str) or not isinstance(line["sections"], list):
        return None
    sections = [read_section(element) for element in line["sections"]]
    return None if None in sections else (line["bytes"], line["hash"], sections)


def read_entry(text):
    entry = parsed(text)
    if not isinstance(entry, dict) or set(entry) != {"v", "alg", "stream", "seq", "prev", "commitments"}:
        return None
    if not is_one(entry["v"]) or entry["alg"] != "sha256" or not is_seq(entry["seq"]):
        return None
    if not isinstance(entry["stream"], str) or not isinstance(entry["prev"], str) or not isinstance(entry["commitments"], list):
        return None
    if not all(isinstance(c, str) for c in entry["commitments"]):
        return None
    try:
        return entry if jcs(entry) == text else None
    except (NotCanonical, RecursionError):
        return None


# The checks on one entry


def chain_fault(line, entry, stream, seq, prev):
    if entry["stream"] != stream:
        return "entry-wrong-stream", "the entry says that it is of " + entry["stream"]
    if entry["seq"] != seq:
        return "entry-gap", "expected %d, found %d" % (seq, entry["seq"])
    if entry["prev"] != prev:
        return "entry-broken-link", "prev is not the hash of the entry before"
    if line[1] != hashlib.sha256(line[0].encode()).hexdigest():
        return "entry-wrong-hash", "the stored hash is not that of the bytes"
    return None


def opens(section, commitment):
    _, name, label, value, salt = section
    try:
        text = '{"label":%s,"section":%s,"value":%s}' % (jcs(label), jcs(name), jcs(value))
    except (NotCanonical, RecursionError):
        return False
    return hmac.new(bytes.fromhex(salt), text.encode(), hashlib.sha256).hexdigest() == commitment


def seal_fault(line, entry):
    sections, commitments = line[2], entry["commitments"]
    if len(sections) != len(commitments):
        return "section-count", "%d sections, %d commitments" % (len(sections), len(commitments))
    sealed = [(s, c) for s, c in zip(sections, commitments) if s[0] == "sealed"]
    for section, _ in sealed:
        if not isinstance(section[4], str) or not HEX_64.fullmatch(section[4]):
            return "section-bad-salt", "section " + section[1]
    for section, commitment in sealed:
        if not opens(section, commitment):
            return "section-mismatch", "section " + section[1]
    return None


def shown(sections):
    """Header and structure, where they are there and are objects."""
    found = {s[1]: s[3] for s in sections[:3] if s[0] == "sealed" and isinstance(s[3], dict)}
    return found.get("header"), found.get("structure")


def fits(sections, layout):
    if len(sections) < len(layout):
        return False
    last = None
    for i, (form, name, _, _, _) in enumerate(sections):
        if form == "withheld":
            continue
        if i < len(layout):
            if name != layout[i]:
                return False
            continue
        if name in STRUCTURAL or last is not None and by_code_units(name) <= by_code_units(last):
            return False
        last = name
    return True


def header_fault(sections, header, first):
    layouts = {True: [STRUCTURAL], False: [("header", "structure")]}.get(first, [STRUCTURAL, ("header", "structure")])
    if not any(fits(sections, layout) for layout in layouts):
        return "header-mismatch", "the sections are not in their order"
    for form, name, label, value, _ in sections:
        if form == "sealed" and name == "seed":
            if label != "sealed" or not isinstance(value, str) or not re.fullmatch(r"[0-9a-f]{32}", value):
                return "header-mismatch", "the seed is not 16 bytes under the label sealed"
        if form == "sealed" and name in ("header", "structure"):
            if name == "header" and header is None or header is not None and header.get("label") != label:
                return "header-mismatch", "section %s is labelled %s" % (name, label)
    return None


def time_fault(header, structure, before):
    now, earlier = (h.get("streamTime") if isinstance(h, dict) else None for h in (header, before))
    if not isinstance(now, str) or not isinstance(earlier, str) or now >= earlier:
        return None
    settled = header.get("type") == "TimeSettled"
    if settled and (structure is None or structure.get("to") == now and structure.get("from") == earlier):
        return None
    return "time-runs-back", "the stream time is %s, the entry before has %s" % (now, earlier)


# Streams


class Stream:
    def __init__(self, name, head):
        self.name, self.head = name, head
        self.seq, self.hash = 0, NO_HASH
        self.finding = None
        self.withheld = 0
        self.before = MISSING
        self.open, self.hidden_at = {}, 0

    def full(self):
        return self.head is not None and self.seq >= self.head[0]

    def accept(self, line, entry):
        """Header and structure of an entry that holds; None when it does not."""
        fault = chain_fault(line, entry, self.name, self.seq + 1, self.hash) or seal_fault(line, entry)
        if fault:
            self.stop(fault)
            self.after_damage(line, entry)
            return None
        header, structure = shown(line[2])
        self.read_erasure(entry["seq"], header, structure)
        fault = self.missing_value(line[2], entry["seq"]) or header_fault(
            line[2], header, self.is_first(header)
        ) or time_fault(header, structure, self.before)
        if fault:
            self.stop(fault)
            return None
        self.seq, self.hash, self.before = entry["seq"], line[1], header
        self.withheld += sum(section[0] == "withheld" for section in line[2])
        return header, structure

    def stop(self, fault):
        self.finding = (self.name, self.seq + 1) + fault

    def after_damage(self, line, entry):
        if entry["stream"] == self.name and not seal_fault(line, entry):
            self.read_erasure(entry["seq"], *shown(line[2]))

    def is_first(self, header):
        if self.before is MISSING:
            return True
        if header is None or self.before is None:
            return None
        same = [jcs([h.get("command"), h.get("principal")]) for h in (header, self.before)]
        return same[0] != same[1]

    def missing_value(self, sections, seq):
        for form, name, _, _, _ in sections:
            if form == "missing" or form == "erased" and name in STRUCTURAL:
                return "section-lost", "section %s has no value" % name
            if form == "erased":
                self.open.setdefault(seq, set()).add(name)
        return None

    def read_erasure(self, seq, header, structure):
        if header is not None and header.get("type") != "Erased":
            return
        if header is None or structure is None:
            self.hidden_at = max(self.hidden_at, seq)
            return
        entries = structure.get("entries")
        for named in entries if isinstance(entries, list) else []:
            if not isinstance(named, dict) or not is_seq(named.get("seq")) or not isinstance(named.get("sections"), list):
                continue
            target = named["seq"]
            if target < seq and target in self.open:
                self.open[target] -= {name for name in named["sections"] if isinstance(name, str)}
                if not self.open[target]:
                    del self.open[target]

    def end(self):
        lost = min((seq for seq in self.open if seq >= self.hidden_at), default=None)
        if lost is not None:
            return self.name, lost, "section-lost", "no Erased entry names " + ", ".join(sorted(self.open[lost]))
        if self.finding:
            return self.finding
        if self.head != (self.seq, self.hash):
            return self.name, self.seq, "head-mismatch", "the last entry is not the stream's head"
        return None


def sha256(text):
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def heads_text(heads):
    lines = sorted(((name.encode(), "%s %d %s\n" % (name, seq, hash)) for name, seq, hash in heads))
    return "chancery heads 1\n" + "".join(line for _, line in lines)


HEADS_LINE = re.compile(r"(\S+) ([1-9][0-9]{0,15}) ([0-9a-f]{64})")


def read_heads_text(text):
    """Stream to (seq, hash), or None for what is no such list."""
    first, *lines = text.split("\n")
    if first != "chancery heads 1" or not lines or lines.pop() != "":
        return None
    found = [HEADS_LINE.fullmatch(line) for line in lines]
    if not all(found):
        return None
    names = [match[1].encode() for match in found]
    if any(a >= b for a, b in zip(names, names[1:])):
        return None
    return {match[1]: (int(match[2]), match[3]) for match in found}


def read_told(text):
    if not text.startswith('{"told":'):
        return None
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value["told"] if len(value) == 1 and isinstance(value["told"], str) else None


class Export:
    def __init__(self, known_head, known_heads=None):
        self.known_head, self.head_seen = known_head, False
        self.known_heads, self.listed = known_heads, None
        self.heads = None
        self.current, self.finding = None, None
        self.done = {}
        self.entries = 0
        self.announced, self.announcements_hidden = set(), False

    def verify(self, lines):
        """The first finding as (stream, seq, code, message), or None."""
        for text in lines:
            if text != "" and not self.accept(text):
                break
        if self.heads is None and not self.finding:
            self.finding = ("-", 0, "export-unreadable", "there is no first line")
        self.close()
        return self.finding or self.missing() or self.unannounced() or self.head_unknown() or self.heads_unknown()

    def accept(self, text):
        if self.heads is None:
            self.heads = read_heads(text)
            if self.heads is None:
                self.finding = ("-", 0, "export-unreadable", "the first line is not that of an export")
            return self.heads is not None
        told = None if self.current else read_told(text)
        if told is not None:
            if sha256(told) == self.known_heads:
                self.listed = read_heads_text(told)
            return True
        line = read_line(text)
        entry = line and read_entry(line[0])
        if self.current and self.current.finding:
            if entry:
                self.current.after_damage(line, entry)
            return bool(self.current.open)
        if not line:
            return self.reject("export-unreadable", "the line is not an entry of an export")
        if not entry:
            return self.reject("entry-unreadable", "the bytes are not an entry of version 1 in canonical form")
        return self.accept_entry(line, entry)

    def accept_entry(self, line, entry):
        if self.begins(entry) and not self.begin(entry["stream"]):
            return False
        stream = self.current
        says = stream.accept(line, entry)
        if says is None:
            return bool(stream.open)
        self.entries += 1
        self.head_seen = self.head_seen or stream.hash == self.known_head
        if self.listed and self.listed.get(stream.name) == (stream.seq, stream.hash):
            del self.listed[stream.name]
        if stream.name == "org":
            self.announcement(*says)
        return True

    def begins(self, entry):
        if self.current is None:
            return True
        if entry["stream"] == self.current.name or entry["stream"] in self.done:
            return False
        return entry["seq"] == 1 or self.current.full()

    def reject(self, code, message):
        if self.current is None or self.current.full():
            unread = [s for s in self.heads if s not in self.done and not (self.current and s == self.current.name)]
            if unread:
                if not self.begin(unread[0]):
                    return False
            elif self.current is None:
                self.finding = ("-", 0, code, message)
                return False
        self.current.stop((code, message))
        return bool(self.current.open)

    def begin(self, name):
        if not self.close():
            return False
        self.current = Stream(name, self.heads.get(name))
        return True

    def close(self):
        stream, self.current = self.current, None
        if stream:
            if stream.seq:
                self.done[stream.name] = stream
            self.finding = stream.end()
        return not self.finding

    def announcement(self, header, structure):
        if header is None:
            self.announcements_hidden = True
        elif header.get("type") == "StreamOpened":
            if structure is None:
                self.announcements_hidden = True
            elif isinstance(structure.get("stream"), str):
                self.announced.add(structure["stream"])

    def missing(self):
        names = sorted((set(self.heads) | self.announced) - set(self.done), key=by_code_units)
        return (names[0], 0, "stream-missing", "the export has no entry of the stream") if names else None

    def unannounced(self):
        for name in [] if self.announcements_hidden else self.done:
            if name != "org" and name not in self.announced:
                return name, 1, "stream-unannounced", "no StreamOpened entry names the stream"
        return None

    def heads_unknown(self):
        if self.known_heads is None:
            return None
        if self.listed is None:
            if sha256(heads_text((s.name, s.seq, s.hash) for s in self.done.values())) == self.known_heads:
                return None
            return "-", 0, "heads-unknown", "no list of heads with the hash " + self.known_heads
        for name, (seq, hash) in self.listed.items():
            return name, seq, "heads-cut", "the list that was written down has the hash %s here" % hash
        return None

    def head_unknown(self):
        if self.known_head is None or self.head_seen:
            return None
        return "-", 0, "head-unknown", "no entry has the hash " + self.known_head


def lines_of(source):
    """Split at line feeds only. What is not UTF-8 gets a character in front that no JSON begins with."""
    for raw in source:
        raw = raw[:-1] if raw.endswith(b"\n") else raw
        try:
            yield raw.decode("utf-8")
        except UnicodeDecodeError:
            yield "\ufffd"


def main():
    arguments = argparse.ArgumentParser(description="Verify an export of a Chancery ledger.")
    arguments.add_argument("file", nargs="?", default="-")
    arguments.add_argument("--head", help="a hash written down elsewhere; some entry must have it")
    arguments.add_argument("--heads", help="the hash of a list of all heads; each entry that it names must be there")
    given = arguments.parse_args()
    sys.setrecursionlimit(10_000)
    export = Export(given.head, given.heads)
    if given.file == "-":
        finding = export.verify(lines_of(sys.stdin.buffer))
    else:
        try:
            with open(given.file, "rb") as source:
                finding = export.verify(lines_of(source))
        except OSError as error:
            print(error, file=sys.stderr)
            return 2
    if finding:
        sys.stdout.buffer.write(("%s %d %s %s\n" % finding).encode("utf-8", "replace"))
        return 1
    withheld = sum(stream.withheld for stream in export.done.values())
    print("intact %d entries, %d streams%s" % (export.entries, len(export.done), ", %d sections withheld" % withheld if withheld else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main())
