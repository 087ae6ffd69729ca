from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    number = forms.IntegerField()
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        field = self.fields["shelf"]
        field.widget = forms.HiddenInput()
        field = self.fields["number"]
        field.required = False


def run():
    str(LendingForm())
