from bot.kernel.errors import DomainError


class TooShy(DomainError):
    key = "greeting-too-shy"
