# scope: relations in one function
from shop.models import Note


def run():
    for note in Note.objects.prefetch_related("subject"):
        print(note.text, note.subject)
