from django import forms
from library.models import Book


class LendingForm(forms.Form):
    book = forms.ModelChoiceField(queryset=Book.objects.all())


def run():
    str(LendingForm())
