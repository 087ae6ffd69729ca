from django.shortcuts import get_object_or_404, redirect

from .models import Note


def archive(request, pk):
    note = get_object_or_404(Note, pk=pk)
    note.is_archived = True
    note.save(update_fields=["is_archived"])  # ARC101 archive
    return redirect("note-list")
