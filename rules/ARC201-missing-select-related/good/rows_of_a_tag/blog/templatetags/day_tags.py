from blog.models import Post
from django import template

register = template.Library()


@register.simple_tag
def posts_of_the_day():
    return Post.objects.select_related("author").order_by("-published")
