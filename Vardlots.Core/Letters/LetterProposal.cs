using Vardlots.Core.Cases;

namespace Vardlots.Core.Letters;

/// <summary>Which letter a case needs, as a proposal. Pure.</summary>
public static class LetterProposal
{
    /// <param name="next">What the ladder says comes next.</param>
    /// <param name="isToldOf">The patient has been told of the miss, or there is none to tell of.</param>
    /// <param name="isConfirmed">A confirmation of the waiver has been made already.</param>
    public static LetterKind Kind(LetterFacts facts, NextTry? next, bool isToldOf, bool isConfirmed) => (facts, next) switch
    {
        ({ Declined: not null }, _) when !isConfirmed => LetterKind.WaiverConfirmed,
        ({ Open: not null }, _) => LetterKind.Offer,
        (_, { Kind: NextTryKind.Letter }) => LetterKind.NotReached,
        _ when !isToldOf => LetterKind.LimitMissed,
        (_, { Kind: NextTryKind.Call, Number: > 1 }) => LetterKind.NotReached,
        ({ Limit: not null }, _) => LetterKind.LimitMissed,
        _ => LetterKind.Validation,
    };

    /// <summary>The language of the letter before; otherwise by the interpreter's language: English for English, and the plainest Swedish for others.</summary>
    public static LetterLanguage Language(string? interpreter, LetterLanguage? before) => (before, interpreter) switch
    {
        ({ } same, _) => same,
        (_, null or "" or "sv") => LetterLanguage.Swedish,
        (_, "en") => LetterLanguage.English,
        _ => LetterLanguage.EasySwedish,
    };
}
