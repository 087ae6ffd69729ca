from notes.models import Note


def run():
    return [", ".join(note.tags.slugs()) for note in Note.objects.all()]
