from django import forms
from library.models import Book


class LendingForm(forms.Form):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.all())

    def clean_books(self):
        books = self.cleaned_data.get("books")
        if not all(book.author.name for book in books):
            raise forms.ValidationError("nobody wrote it")
        return books


def run():
    LendingForm({"books": list(Book.objects.values_list("pk", flat=True))}).is_valid()
