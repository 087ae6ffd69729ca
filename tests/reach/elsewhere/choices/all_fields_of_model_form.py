from django import forms
from library.models import Copy


class LendingForm(forms.ModelForm):
    class Meta:
        model = Copy
        fields = "__all__"


def run():
    str(LendingForm())
