# scope: relations across functions
from shop.models import Note


def clear(note):
    note.text = ""


def run():
    for note in Note.objects.all():
        clear(note)
        note.clean()
