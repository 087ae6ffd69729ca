from django import forms


class ColorWidget(forms.TextInput):
    input_type = "color"


class ColorField(forms.CharField):
    max_length = 7
