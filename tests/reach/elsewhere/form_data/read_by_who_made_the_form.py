from django import forms
from library.models import Book


class LendingForm(forms.Form):
    books = forms.ModelMultipleChoiceField(queryset=Book.objects.all())


def run():
    form = LendingForm({"books": list(Book.objects.values_list("pk", flat=True))})
    if form.is_valid():
        print([book.author.name for book in form.cleaned_data["books"]])
