#!/usr/bin/env python3
"""Checks a bundle of evidence from the portal of the Mayors Mechanism. Needs Python 3.8 and nothing else: no network, no portal.

    python3 medina-verify.py BUNDLE [--expect HASH]

BUNDLE is the ZIP as it was downloaded, or the folder into which it was unpacked. HASH is what the portal showed for the bundle.
Ends with 0 where every byte is as it was made, with 1 where something is not; says in words what.

What is checked: the list of files has its hash; each file has the hash in the list, and there is no other; each frozen text has
the hash that is signed, and each of its sections the hash that the text names; each signature has its hash, points to its text
and to the signature before it. What cannot be told from the bundle alone: that the portal made it. For that, compare the hash of
the list with the one in the history of the case, or ask the portal at /api/v1/verify/bundles/HASH.
"""
import argparse
import hashlib
import json
import os
import struct
import sys
import zipfile

LIST, LIST_HASH, FORM = "MANIFEST.json", "MANIFEST.sha256", "medina.evidence/1"
PIECE = 1 << 20


class Folder:
    """A bundle that was unpacked."""

    def __init__(self, path):
        self.path = path

    def names(self):
        for folder, _, files in os.walk(self.path):
            for file in files:
                yield os.path.relpath(os.path.join(folder, file), self.path).replace(os.sep, "/")

    def open(self, name):
        return open(os.path.join(self.path, *name.split("/")), "rb")


class Zip:
    """A bundle as it was downloaded."""

    def __init__(self, path):
        self.path, self.zip = path, zipfile.ZipFile(path)

    def names(self):
        return [entry.filename for entry in self.zip.infolist()]

    def open(self, name):
        return self.zip.open(name)

    def frame(self):
        """Compares what stands between the files with what the portal writes there; returns where it differs, or None."""
        size, entries = os.path.getsize(self.path), self.zip.infolist()
        if size >= 0xFFFFFFFF or len(entries) >= 0xFFFF:
            return None  # larger ZIPs are framed in another way; their files are checked all the same
        at, central = 0, b""
        with open(self.path, "rb") as raw:
            for entry in entries:
                name = entry.filename.encode("utf-8")
                common = struct.pack("<HHHHHIIIHH", 10, 0x800, 0, 0, 10273, entry.CRC, entry.file_size, entry.file_size,
                                     len(name), 0)
                local = b"PK\x03\x04" + common + name
                raw.seek(at)
                if raw.read(len(local)) != local:
                    return entry.filename
                central += (b"PK\x01\x02" + struct.pack("<H", 10) + common
                            + struct.pack("<HHHII", 0, 0, 0, 0, at) + name)
                at += len(local) + entry.file_size
            end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(central), at, 0)
            raw.seek(at)
            return None if raw.read() == central + end else "the directory at its end"


class Check:
    def __init__(self, bundle):
        self.bundle, self.wrong, self.notes, self.hashes = bundle, [], [], {}
        self.texts, self.sections, self.signatures, self.listed = {}, 0, 0, {}

    def bytes(self, name):
        with self.bundle.open(name) as file:
            return file.read()

    def sha256(self, name):
        digest = hashlib.sha256()
        with self.bundle.open(name) as file:
            for piece in iter(lambda: file.read(PIECE), b""):
                digest.update(piece)
        return digest.hexdigest()

    def say(self, name, words):
        self.wrong.append("%s: %s" % (name, words))

    def run(self, expect):
        names = list(self.bundle.names())
        if LIST not in names or LIST_HASH not in names:
            self.say(LIST, "the list of files or its hash is missing; this is no whole bundle")
            return None
        head = self.sha256(LIST)
        if self.bytes(LIST_HASH) != ("%s  %s\n" % (head, LIST)).encode():
            self.say(LIST, "does not have the hash that stands in %s" % LIST_HASH)
        if expect and expect.strip().lower() != head:
            self.say(LIST, "has the hash %s, and %s was expected: it is another bundle, or was changed" % (head, expect))
        manifest = json.loads(self.bytes(LIST))
        if manifest.get("form") != FORM:
            self.say(LIST, "is of the form %s, and this script knows %s" % (manifest.get("form"), FORM))
        self.files(names, manifest["files"])
        for name in sorted(self.listed):
            if name.count("/") == 1 and name.endswith("/LEFT-OUT.txt"):
                self.notes.append("%s: the portal could not lay this case; it is no part of the evidence" % name)
            if name.endswith("/about.json") and "/texts/" in name:
                self.guarded(name, self.text)
        for name in sorted(self.listed):
            if name.count("/") == 1 and name.endswith("/signatures.json"):
                self.guarded(name, self.chain)
        return head, manifest

    def files(self, names, listed):
        self.listed = {file["path"]: file for file in listed}
        if len(set(names)) != len(names) or len(self.listed) != len(listed):
            self.say(LIST, "there are two files of one name")
        for name in sorted(set(names) - set(self.listed) - {LIST, LIST_HASH}):
            self.say(name, "does not stand in the list: it was added afterwards")
        for name, file in sorted(self.listed.items()):
            if name not in names:
                self.say(name, "is missing")
                continue
            try:
                found = self.sha256(name)
            except Exception as problem:
                self.say(name, "cannot be read: %s" % problem)
                continue
            self.hashes[name] = found
            if found != file["sha256"]:
                self.say(name, "was changed: its SHA-256 is %s, and the list says %s" % (found, file["sha256"]))

    def guarded(self, name, work):
        try:
            work(name)
        except Exception as problem:
            self.say(name, "cannot be understood: %r" % problem)

    def text(self, name):
        folder = name[: -len("about.json")]
        about, text = json.loads(self.bytes(name)), folder + "text.json"
        if self.hashes.get(text) != about["hash"]:
            self.say(text, "is not the text that was signed: the hash of that one is %s" % about["hash"])
            return
        self.texts[about["hash"]] = text
        content = json.loads(self.bytes(text))
        removed = {part["hash"]: part for part in about.get("removed") or []}
        for number, section in enumerate(content["sections"], 1):
            file = "%ssections/%03d.json" % (folder, number)
            self.sections += 1
            if file in self.hashes:
                if self.hashes[file] != section["hash"]:
                    self.say(file, "is not the section “%s” that was signed" % section["key"])
            elif section["hash"] in removed:
                part = removed[section["hash"]]
                self.notes.append("%s: the section “%s” was removed on %s by %s (%s); its hash stands"
                                  % (text, section["key"], part["at"], part["office"], part["reason"]))
            else:
                self.say(file, "the section “%s” is missing, and nothing says that it was removed" % section["key"])
        known = set(self.hashes.values())
        for attached in content["attachments"]:
            if attached not in known:
                self.notes.append("%s: the attached file %s is signed, and not in this bundle" % (text, attached))

    def chain(self, name):
        folder = name[: -len("signatures.json")]
        before = None
        for line in json.loads(self.bytes(name))["items"]:
            self.signatures += 1
            here = "%s (signature %d)" % (name, line["number"])
            if line["text"] not in self.texts:
                self.say(here, "is under a text that is not in the bundle")
            record = line.get("record")
            if not record:
                self.notes.append("%s: of %s only the office is told; its record has the hash %s"
                                  % (here, line["office"], line["hash"]))
                before = None
                continue
            file = folder + record
            if self.hashes.get(file) != line["hash"]:
                self.say(file, "is not the record that has the hash %s" % line["hash"])
                continue
            said = json.loads(self.bytes(file))
            if (said["number"], said["text"], said["office"]["title"]) != (line["number"], line["text"], line["office"]):
                self.say(file, "does not say what %s says of it" % name)
            if before and before["number"] + 1 == line["number"] and said["previous"] != before["hash"]:
                self.say(file, "does not point to the signature before it")
            before = line


def main():
    arguments = argparse.ArgumentParser(description="Checks a bundle of evidence, without a network.")
    arguments.add_argument("bundle")
    arguments.add_argument("--expect", metavar="HASH", help="the hash that the portal shows for the bundle")
    given = arguments.parse_args()
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    check, made = Check(None), None
    try:
        check.bundle = Folder(given.bundle) if os.path.isdir(given.bundle) else Zip(given.bundle)
        made = check.run(given.expect)
        frame = check.bundle.frame() if isinstance(check.bundle, Zip) else None
        if frame and not check.wrong:
            check.say(given.bundle, "the ZIP is not as the portal writes it, at %s: something was changed between the files"
                      % frame)
    except Exception as problem:
        check.say(given.bundle, "cannot be read: %s" % problem)
    for note in check.notes:
        print("NOTE   " + note)
    for wrong in check.wrong:
        print("WRONG  " + wrong)
    if check.wrong or not made:
        print("This bundle is NOT as it was made.")
        return 1
    head, manifest = made
    print("%d files, %d texts with %d sections, %d signatures: every hash is right."
          % (len(check.hashes), len(check.texts), check.sections, check.signatures))
    print("Made for %s on %s by %s" % (manifest["madeFor"], manifest["madeAt"], manifest["portal"]))
    print("The hash of the bundle is %s; compare it with the one in the history of the case." % head)
    return 0


if __name__ == "__main__":
    sys.exit(main())
