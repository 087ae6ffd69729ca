from django import forms
from library.models import Copy, Shelf


class LendingForm(forms.ModelForm):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.select_related("keeper"))

    class Meta:
        model = Copy
        fields = ["number", "shelf"]


def run():
    str(LendingForm())
