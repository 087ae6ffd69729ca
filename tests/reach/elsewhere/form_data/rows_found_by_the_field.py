from django import forms
from library.models import Book


class BooksField(forms.CharField):
    def to_python(self, value):
        return list(Book.objects.filter(title__startswith=value))


class LendingForm(forms.Form):
    books = BooksField()

    def clean(self):
        for book in self.cleaned_data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")


def run():
    LendingForm({"books": "Book"}).is_valid()
