# scope: relations in one function
from shop.models import Note


def run():
    for note in Note.objects.all():
        print(note.text, note.subject)
