from notes.models import Note


def run():
    return [note.tags.names() for note in Note.objects.all()]
