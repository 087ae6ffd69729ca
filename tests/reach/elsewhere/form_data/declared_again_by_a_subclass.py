from django import forms
from library.models import Book


class LendingForm(forms.Form):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.all())

    def clean(self):
        for book in self.cleaned_data["books"]:
            if not book.author.name:
                raise forms.ValidationError("nobody wrote it")


class QuickLendingForm(LendingForm):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.select_related("author"))


def run():
    QuickLendingForm({"books": list(Book.objects.values_list("pk", flat=True))}).is_valid()
