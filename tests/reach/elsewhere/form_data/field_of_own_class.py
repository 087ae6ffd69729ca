from django import forms
from library.models import Book


class BooksField(forms.ModelMultipleChoiceField):
    def clean(self, value):
        return super().clean(value).select_related("author")


class LendingForm(forms.Form):
    books = BooksField(queryset=Book.objects.all())

    def clean(self):
        for book in self.cleaned_data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")


def run():
    LendingForm({"books": list(Book.objects.values_list("pk", flat=True))}).is_valid()
