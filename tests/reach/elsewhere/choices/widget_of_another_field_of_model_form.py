from django import forms
from library.models import Copy


class LendingForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["number", "shelf"]
        widgets = {"number": forms.TextInput}


def run():
    str(LendingForm())
