from django import forms
from library.models import Copy


class LendingForm(forms.Form):
    copies = forms.ModelMultipleChoiceField(queryset=Copy.objects.with_books())


def run():
    str(LendingForm())
