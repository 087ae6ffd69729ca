from django.utils import translation


def language_of_path(get_response):
    def respond(request):
        translation.activate(request.path[1:3])
        return get_response(request)

    return respond
