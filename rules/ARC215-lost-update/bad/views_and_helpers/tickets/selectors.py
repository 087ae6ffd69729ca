from .models import Show


def show_called(title):
    return Show.objects.filter(title=title).first()
