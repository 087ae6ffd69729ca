# scope: writes
from shop.models import Note


def run():
    for note in Note.objects.all():
        note.delete()
