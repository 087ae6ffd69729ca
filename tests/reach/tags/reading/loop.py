from notes.models import Note


def run():
    for note in Note.objects.all():
        for tag in note.tags.all():
            print(tag.name)
