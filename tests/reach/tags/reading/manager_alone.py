from notes.models import Note


def run():
    return [note.tags for note in Note.objects.all()]
