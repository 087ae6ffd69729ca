from django import forms
from library.models import Book


class LendingForm(forms.Form):
    book = forms.ModelChoiceField(queryset=Book.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["book"].queryset = Book.objects.select_related("author")
        self.fields["book"].label_from_instance = lambda book: f"{book.author.name}: {book.title}"


def run():
    str(LendingForm())
