from notes.models import Note


def run():
    for note in Note.objects.prefetch_related("tags"):
        for tag in note.tags.all():
            print(tag.name)
