from django.shortcuts import get_object_or_404, redirect
from django.views import View

from .models import Note


def archive(request, pk):
    note = get_object_or_404(Note, pk=pk)
    note.is_archived = True
    note.save(update_fields=["is_archived"])
    return redirect("note-list")


def import_notes(request):
    lines = request.POST["lines"].splitlines()
    Note.objects.bulk_create([Note(text=line) for line in lines])
    return redirect("note-list")


class NoteView(View):
    """One write in each handler: a request runs one of them."""

    def post(self, request):
        Note.objects.create(text=request.POST["text"])
        return redirect("note-list")

    def delete(self, request, pk):
        Note.objects.filter(pk=pk).delete()
        return redirect("note-list")
