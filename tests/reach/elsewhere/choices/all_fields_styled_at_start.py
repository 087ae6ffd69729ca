from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    number = forms.IntegerField()
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs["placeholder"] = f"{name}: {field.label}"
            field.required = False


def run():
    str(LendingForm())
