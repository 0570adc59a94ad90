namespace Vardlots.Core.Synthetic;

/// <summary>
/// Numbers that look random and depend on nothing but what they are seeded with (SplitMix64), so that any entry of any
/// night can be made without making the others. The framework's generator may change between versions; this may not.
/// </summary>
internal struct SyntheticDraw
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    public SyntheticDraw(long first, long second = 0, long third = 0)
    {
        _state = Mix(Mix(Mix((ulong)first + Step) ^ (ulong)second) + Step ^ (ulong)third);
    }

    /// <summary>From 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)((UInt128)Next() * (ulong)limit >> 64);

    /// <summary>From <paramref name="lowest"/> to <paramref name="highest"/>, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>True this many times in ten thousand.</summary>
    public bool Chance(int inTenThousand) => Below(10_000) < inTenThousand;

    public T Pick<T>(T[] choices) => choices[Below(choices.Length)];

    private ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
