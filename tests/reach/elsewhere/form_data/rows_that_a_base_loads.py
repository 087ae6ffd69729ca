from django import forms
from library.models import Book


class BaseForm(forms.Form):
    def clean(self):
        data = super().clean()
        return data | {"books": data["books"].select_related("author")}


class LendingForm(BaseForm):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.all())

    def clean(self):
        data = super().clean()
        for book in data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")
        return data


def run():
    LendingForm({"books": list(Book.objects.values_list("pk", flat=True))}).is_valid()
