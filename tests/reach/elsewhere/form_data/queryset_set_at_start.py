from django import forms
from library.models import Book


class LendingForm(forms.Form):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.none())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["books"].queryset = Book.objects.exclude(pages=-1)

    def clean(self):
        for book in self.cleaned_data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")


def run():
    LendingForm({"books": list(Book.objects.values_list("pk", flat=True))}).is_valid()
