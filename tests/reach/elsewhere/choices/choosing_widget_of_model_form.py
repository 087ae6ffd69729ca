from django import forms
from library.models import Copy


class LendingForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = ["number", "shelf"]
        widgets = {"shelf": forms.RadioSelect(attrs={"class": "wide"})}


def run():
    str(LendingForm())
