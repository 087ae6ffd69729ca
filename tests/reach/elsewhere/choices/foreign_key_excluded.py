from django import forms
from library.models import Copy


class LendingForm(forms.ModelForm):
    class Meta:
        model = Copy
        exclude = ["shelf"]


def run():
    str(LendingForm())
