from django import forms
from library.models import Copy


class LendingForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["number", "shelf"]
        widgets = {"shelf": forms.HiddenInput}


def run():
    str(LendingForm())
