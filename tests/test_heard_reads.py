"""What receivers read of the rows that a loop saves or deletes: measured by Django, told alike.

Each write asks by itself, so only what is selected is held against the findings.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from lint import Finding, lint
from oracle import Verdict, ask

MODELS = """\
from django.db import models


class House(models.Model):
    name = models.CharField(max_length=20)


class Author(models.Model):
    name = models.CharField(max_length=20)
    house = models.ForeignKey(House, on_delete=models.CASCADE)


class Note(models.Model):
    author = models.ForeignKey(Author, on_delete=models.CASCADE)
    text = models.CharField(max_length=20, blank=True)


def fill(n):
    for i in range(n):
        house = House.objects.create(name=f"House {i}")
        author = Author.objects.create(name=f"Author {i}", house=house)
        Note.objects.create(author=author, text=f"Note {i}")
"""
HEAD = """\
from django.db.models import signals
from django.dispatch import receiver
from library.models import Author, House, Note


class Heard(Note):
    class Meta:
        app_label = "library"
        proxy = True
{own}

{heard}

def run():
{run}
"""
SAVED = """\
    for note in Heard.objects.order_by("pk"):
        note.text += "!"
        note.save()
"""
LOADED = SAVED.replace(".order_by", '.select_related("author").order_by')
CHANGED = SAVED.replace("note.save()", 'note.save(update_fields=["text"])')
REMOVED = SAVED.replace('note.text += "!"\n        note.save()', "note.delete()")
MADE = """\
    for author in Author.objects.order_by("pk"):
        Heard.objects.create(author=author)
"""
BUILT = MADE.replace("Heard.objects.create(author=author)", "Heard(author=author).save()")
READ = "    print(instance.author.name)\n"
OWN_SAVE = """
    def save(self, *args, **kwargs):
        self.text = self.text.strip()
        {save}
"""


def hears(*read: str, signal: str = "post_save", parameters: str = "sender, instance") -> str:
    head = f"def told({parameters}, **kwargs):\n"
    return f"@receiver(signals.{signal}, sender=Heard)\n{head}{''.join(read)}"


def program(heard: str, run: str, own: str = "") -> str:
    return HEAD.format(heard=heard, run=run, own=own)


CREATED = "    if created:\n        print(instance.author.house.name)\n"
NOT_CREATED = "    if created:\n        return\n" + READ
BEHIND = "    print(instance.author.house.name)\n"
TOLD = "sender, instance, created"
PROGRAMS = {
    # queries grow
    "after_a_save": program(hears(READ), SAVED),
    "before_a_save": program(hears(READ, signal="pre_save"), SAVED),
    "before_a_deletion": program(hears(READ, signal="pre_delete"), REMOVED),
    "after_a_deletion": program(hears(READ, signal="post_delete"), REMOVED),
    "of_rows_that_are_there": program(hears(NOT_CREATED, parameters=TOLD), SAVED),
    "unless_raw": program(
        hears('    if kwargs.get("raw"):\n        return\n', READ),
        SAVED,
    ),
    "by_keyword": program(
        hears('    note = kwargs["instance"]\n    print(note.author.name)\n', parameters="sender"),
        SAVED,
    ),
    "by_a_helper": program(
        f"def tell(instance):\n{READ}\n\n{hears('    tell(instance)')}\n", SAVED
    ),
    "connected": program(
        f"def told(instance, **kwargs):\n{READ}\n\n"
        "signals.post_save.connect(told, sender=Heard)\n",
        SAVED,
    ),
    "of_a_column": program(hears(READ), CHANGED),
    "by_its_own_save": program(
        hears(READ), SAVED, OWN_SAVE.format(save="super().save(*args, **kwargs)")
    ),
    "behind_what_is_created": program(hears(CREATED, parameters=TOLD), MADE),
    "behind_what_is_built": program(hears(BEHIND), BUILT),
    "by_a_helper_that_saves": program(
        hears(READ) + "\n\ndef store(note):\n    note.save()\n",
        SAVED.replace("note.save()", "store(note)"),
    ),
    "in_half_of_the_passes": program(
        hears(READ), SAVED.replace("note.save()", "if note.text:\n            note.save()")
    ),
    # queries stay
    "loaded": program(hears(READ), LOADED),
    "loaded_and_deleted": program(
        hears(READ, signal="pre_delete"), LOADED.replace("note.save()", "note.delete()")
    ),
    "only_if_created": program(hears(CREATED, parameters=TOLD), SAVED),
    "only_if_created_by_keyword": program(
        hears(CREATED.replace("created", 'kwargs["created"]')), SAVED
    ),
    "only_if_empty": program(hears("    if not instance.text:\n    ", READ), SAVED),
    "of_another_column": program(
        hears(
            '    if update_fields and "author" not in update_fields:\n        return\n',
            READ,
            parameters="sender, instance, update_fields",
        ),
        CHANGED,
    ),
    "own_columns": program(hears("    print(instance.text, instance.author_id)\n"), SAVED),
    "of_another_sender": program(hears(READ).replace("sender=Heard", "sender=House"), SAVED),
    "of_another_signal": program(hears(READ, signal="post_delete"), SAVED),
    "set_before": program(
        hears(READ),
        "    author = Author.objects.first()\n"
        + SAVED.replace('note.text += "!"', "note.author = author"),
    ),
    "created_with_it": program(hears(READ), MADE),
    "saved_at_once": program(
        hears(READ),
        "    notes = list(Heard.objects.all())\n    for note in notes:\n"
        '        note.text += "!"\n    Heard.objects.bulk_update(notes, ["text"])\n',
    ),
    "updated_at_once": program(hears(READ), '    Heard.objects.update(text="!")\n'),
    "one_row": program(
        hears(READ),
        "    note = Heard.objects.first()\n    for text in House.objects.values_list('name'):\n"
        "        note.text = text[0]\n        note.save()\n",
    ),
    "saved_as_the_other_model": program(hears(READ), SAVED.replace("Heard.", "Note.")),
    "by_its_own_save_that_stays_away": program(
        hears(READ), SAVED, OWN_SAVE.format(save="Heard.objects.update(text=self.text)")
    ),
    "only_if_created_by_its_own_save": program(
        hears("    if created and instance.author.name:\n        print(1)\n", parameters=TOLD),
        SAVED,
        OWN_SAVE.format(save="super().save(*args, **kwargs)"),
    ),
    "only_if_created_by_a_helper": program(
        hears("    if created and instance.author.name:\n        print(1)\n", parameters=TOLD)
        + "\n\ndef store(note):\n    note.save()\n",
        SAVED.replace("note.save()", "store(note)"),
    ),
    "copied": program(
        hears("    if not created:\n    ", READ, parameters=TOLD),
        SAVED.replace('note.text += "!"', "note.pk = None"),
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("heard") / "project"
    (folder / "library").mkdir(parents=True)
    (folder / "library" / "__init__.py").touch()
    (folder / "library" / "models.py").write_text(MODELS, encoding="utf-8")
    (folder / "pyproject.toml").touch()
    for name, code in PROGRAMS.items():
        (folder / f"{name}.py").write_text(code.replace("Heard", _own(name)), encoding="utf-8")
    return folder


def _own(name: str) -> str:
    """The model that a program alone hears of."""
    return f"Heard{name.title().replace('_', '')}"


@pytest.fixture(scope="module")
def verdicts(folder: Path) -> dict[str, Verdict]:
    return dict(ask(folder, list(PROGRAMS), apps=["library"], filler="library.models"))


@pytest.fixture(scope="module")
def findings(folder: Path) -> list[Finding]:
    return lint(folder, "--select=ARC201,ARC202")


@pytest.mark.parametrize("name", PROGRAMS)
def test_linter_agrees_with_django(
    name: str, verdicts: dict[str, Verdict], findings: list[Finding]
) -> None:
    verdict = verdicts[name]
    assert not verdict.error, verdict.error
    selected = [str(each) for each in verdict.growing if each.verb == "SELECT"]
    found = [str(each) for each in findings if each.path == f"{name}.py"]
    assert bool(found) == bool(selected), "\n".join([*selected, *(found or ["silent"])])


def test_near_misses_are_among_the_programs(verdicts: dict[str, Verdict]) -> None:
    growing = [
        name
        for name, verdict in verdicts.items()
        if any(each.verb == "SELECT" for each in verdict.growing)
    ]
    assert 0.3 <= len(growing) / len(PROGRAMS) <= 0.5
