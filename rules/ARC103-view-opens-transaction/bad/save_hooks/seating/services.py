from .models import Plan


def add_plan(*, name):
    return Plan.objects.create(name=name)
