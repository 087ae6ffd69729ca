# scope: relations in one function
from shop.models import Note


def run():
    for note in Note.objects.select_related("author").prefetch_related("subject"):
        print(note.author.name, note.subject)
