from django import forms
from library.models import Book


class BooksField(forms.ModelMultipleChoiceField):
    def to_python(self, value):
        return list(Book.objects.filter(title__in=value))


class LendingForm(forms.Form):
    books = BooksField(queryset=Book.objects.select_related("author"))

    def clean(self):
        for book in self.cleaned_data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")


def run():
    LendingForm({"books": list(Book.objects.values_list("pk", flat=True))}).is_valid()
