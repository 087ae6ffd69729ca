from notes.models import Note


def run():
    note = Note.objects.first()
    return [tag.name for tag in note.tags.all()]
