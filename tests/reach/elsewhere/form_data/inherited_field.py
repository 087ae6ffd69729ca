from django import forms
from library.models import Book


class BooksForm(forms.Form):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.all())


class LendingForm(BooksForm):
    def clean(self):
        for book in self.cleaned_data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")


def run():
    LendingForm({"books": list(Book.objects.values_list("pk", flat=True))}).is_valid()
