from django import forms
from library.models import Book


class LendingForm(forms.Form):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.select_related("author"))

    def clean(self):
        data = super().clean()
        for book in data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")
        return data


def run():
    LendingForm({"books": list(Book.objects.values_list("pk", flat=True))}).is_valid()
