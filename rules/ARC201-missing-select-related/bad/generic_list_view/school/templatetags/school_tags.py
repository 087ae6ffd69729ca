from django import template

register = template.Library()


@register.simple_tag
def signature(lesson):
    return f"{lesson.title}, {lesson.teacher.name}"
