# scope: relations in one function
from shop.models import Note


def run():
    for note in Note.objects.select_related("author"):
        if note.text == "Note 0":
            print(note.author.name, note.subject)
