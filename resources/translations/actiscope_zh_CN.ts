<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Animation</name>
    <message>
        <source>There is no number “%1” that could move.</source>
        <translation>没有可以移动的数值“%1”。</translation>
    </message>
    <message>
        <source>%1 cannot go to %2. Choose from %3 to %4.</source>
        <translation>%1 不能移到 %2。请在 %3 到 %4 之间选择。</translation>
    </message>
    <message>
        <source>%1 does not move from %2 to %3. Choose different ends.</source>
        <translation>%1从 %2 到 %3 没有移动。请选择不同的两端。</translation>
    </message>
    <message>
        <source>An animation cannot last %1 seconds. Choose from %2 to %3.</source>
        <translation>动画不能持续 %1 秒。请在 %2 到 %3 之间选择。</translation>
    </message>
    <message>
        <source>An animation cannot have %1 frames in a second. Choose one of %2.</source>
        <translation>动画不能每秒 %1 帧。请从 %2 中选择。</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” does not say what to write. Let the name end in .gif, .pdf or .png.</source>
        <translation>从“%1”看不出文件格式。请让文件名以 .gif、.pdf 或 .png 结尾。</translation>
    </message>
</context>
<context>
    <name>Arithmetic</name>
    <message>
        <source>%1, plain double arithmetic loses all digits of %2 %3: at x = %4 it gives %6, the true value is %5.</source>
        <translation>%1，%2 的有效数字%3全部丢失：x = %4 时得到 %6，而真值为 %5。</translation>
    </message>
    <message>
        <source>%1, plain double arithmetic keeps fewer than six digits of %2 %3: at x = %4 it gives %6, the true value is %5.</source>
        <translation>%1，%2 的有效数字%3不足六位：x = %4 时得到 %6，而真值为 %5。</translation>
    </message>
    <message>
        <source>%1, plain double arithmetic has no value (NaN) for %2 %3; the true one there is %5.</source>
        <translation>%1，%3求不出 %2 的值（NaN）；那里的真值为 %5。</translation>
    </message>
    <message>
        <source>%1, %2 overflows in plain double arithmetic %3; the true value there is %5.</source>
        <translation>%1，%2 %3上溢；那里的真值为 %5。</translation>
    </message>
    <message>
        <source>%1, plain double arithmetic gives %2 = 0 %3; at x = %4 the true value is %5.</source>
        <translation>%1，%3得到 %2 = 0；x = %4 处的真值为 %5。</translation>
    </message>
    <message>
        <source>from x = %1 to x = %2</source>
        <translation>在 x = %1 到 x = %2 之间</translation>
    </message>
    <message>
        <source>left of x = %1</source>
        <translation>在 x = %1 左侧</translation>
    </message>
    <message>
        <source>right of x = %1</source>
        <translation>在 x = %1 右侧</translation>
    </message>
    <message>
        <source>between x = %1 and x = %2</source>
        <translation>在 x = %1 与 x = %2 之间</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>若直接按所输入的公式作双精度计算</translation>
    </message>
    <message>
        <source>Computed as %1</source>
        <translation>若按 %1 作双精度计算</translation>
    </message>
    <message>
        <source>Shown are the true values.</source>
        <translation>图中显示的是真值。</translation>
    </message>
    <message>
        <source>A better form: %1</source>
        <translation>更好的写法：%1</translation>
    </message>
</context>
<context>
    <name>Attempt</name>
    <message>
        <source>There is too little memory for this. Choose a smaller size.</source>
        <translation>内存不足，无法完成。请选择较小的规模。</translation>
    </message>
    <message>
        <source>This could not be done: %1</source>
        <translation>无法完成：%1</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Identity</source>
        <translation>恒等函数</translation>
    </message>
    <message>
        <source>Linear unit</source>
        <translation>线性单元</translation>
    </message>
    <message>
        <source>The usual output of a network that predicts any real number. In a plot it is the straight line with which the others are compared: its gradient neither grows nor shrinks.</source>
        <translation>预测任意实数的网络，输出层通常用它。在图中，它是用来与其他函数对照的直线：其梯度既不增大也不减小。</translation>
    </message>
    <message>
        <source>Layers with nothing but the identity between them collapse into one: a product of matrices is a matrix. However deep, such a network can only learn a linear map.</source>
        <translation>若层与层之间只有恒等函数，各层会合并为一层：矩阵之积仍是矩阵。无论多深，这样的网络只能学习线性映射。</translation>
    </message>
    <message>
        <source>Binary step</source>
        <translation>阶跃函数</translation>
    </message>
    <message>
        <source>Heaviside step function</source>
        <translation>Heaviside 阶跃函数</translation>
    </message>
    <message>
        <source>Shows how the first artificial neurons and the perceptron decide: fire or stay silent. With weights set by hand it computes AND, OR and NOT. It returns in binarised and spiking networks.</source>
        <translation>展示最早的人工神经元和感知机如何决策：放电或沉默。手工设定权重即可计算 AND、OR 和 NOT。它在二值化网络和脉冲神经网络中重新得到使用。</translation>
    </message>
    <message>
        <source>Its derivative is 0 wherever it exists, so gradient descent learns nothing through it. Training needs a substitute gradient, such as the straight-through estimator. At the jump x = 0 the derivative does not exist; 0 is shown.</source>
        <translation>导数在存在之处恒为 0，因此梯度下降无法通过它学到任何东西。训练需要替代梯度，例如直通估计器。在跳变点 x = 0 处导数不存在，此处显示为 0。</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Logistic function</source>
        <translation>逻辑斯谛函数</translation>
    </message>
    <message>
        <source>Turns a number into a probability: the output of a binary classifier, trained with cross-entropy. Inside networks it opens and closes gates, as in the LSTM.</source>
        <translation>把数变为概率：用作二分类器的输出，配合交叉熵训练。在网络内部在网络内部用作门控，例如 LSTM。</translation>
    </message>
    <message>
        <source>Its slope is at most 1/4 and falls below 0.01 beyond |x| = 4.6, so gradients vanish through many hidden layers. Its output is always positive, never centred on zero. Give the loss the value before the sigmoid: taking the log of a rounded 0 or 1 fails.</source>
        <translation>斜率最大为 1/4，在 |x| = 4.6 以外低于 0.01，因此经过许多隐藏层后梯度消失。输出恒为正，不以零为中心。应把 Sigmoid 之前的值交给损失函数：对舍入成 0 或 1 的值取对数会出错。</translation>
    </message>
    <message>
        <source>Hyperbolic tangent</source>
        <translation>双曲正切</translation>
    </message>
    <message>
        <source>The bounded, zero-centred choice: state and output of LSTM and GRU cells, small networks, and outputs known to lie between −1 and 1. Near zero it is almost the identity. Use Xavier initialisation with it.</source>
        <translation>有界且以零为中心的选择：用于 LSTM 和 GRU 的状态与输出、小型网络，以及已知位于 −1 与 1 之间的输出。在零附近近似恒等函数。应配合 Xavier 初始化。</translation>
    </message>
    <message>
        <source>It saturates: beyond |x| = 3 its slope is below 0.01, and gradients vanish in deep stacks. Unscaled inputs or large initial weights put units there from the start.</source>
        <translation>它会饱和：在 |x| = 3 以外斜率低于 0.01，在深层网络中梯度会消失。输入未经缩放或初始权重过大时，神经元一开始就处于饱和区。</translation>
    </message>
    <message>
        <source>Elliott function</source>
        <translation>Elliott 函数</translation>
    </message>
    <message>
        <source>A tanh without an exponential. It approaches ±1 like 1/|x| instead of exponentially, so units far from zero keep a noticeable gradient and can recover.</source>
        <translation>不含指数的 tanh。它以 1/|x| 的速度而非指数速度趋于 ±1，因此远离零的神经元仍保有不可忽略的梯度，能够恢复。</translation>
    </message>
    <message>
        <source>Away from zero it bends early: at x = 1 its slope has already fallen to 1/4. It gets close to ±1 only for very large inputs. Its second derivative jumps at 0.</source>
        <translation>离 0 不远就开始弯曲：在 x = 1 处斜率已降到 1/4。只有输入非常大时才接近 ±1。二阶导数在 0 处跳变。</translation>
    </message>
    <message>
        <source>Inverse tangent</source>
        <translation>反正切</translation>
    </message>
    <message>
        <source>A smooth, odd, bounded function whose slope falls like 1/x², much more slowly than that of tanh. Its derivative is a common stand-in for that of the step in spiking networks.</source>
        <translation>光滑、有界的奇函数，斜率以 1/x² 的速度下降，远慢于 tanh。在脉冲神经网络中，常用其导数代替阶跃函数的导数。</translation>
    </message>
    <message>
        <source>Scaled hyperbolic tangent</source>
        <translation>缩放双曲正切</translation>
    </message>
    <message>
        <source>A tanh scaled so that f(±1) ≈ ±1: targets of ±1 lie where the curvature is greatest, not at the asymptotes. Normally distributed inputs of variance 1 keep a variance of 0.75, where tanh leaves 0.39. Use it with normalised inputs and LeCun initialisation.</source>
        <translation>经过缩放、使 f(±1) ≈ ±1 的 tanh：目标值 ±1 位于曲率最大处，而不在渐近线上。方差为 1 的正态输入经过它后方差仍有 0.75，而 tanh 只剩 0.39。应配合归一化的输入和 LeCun 初始化。</translation>
    </message>
    <message>
        <source>Like tanh it saturates, only later: its slope is below 0.01 beyond |x| = 4.6. The benefit of the scaling is lost when the inputs are not normalised.</source>
        <translation>与 tanh 一样会饱和，只是更晚：在 |x| = 4.6 以外斜率低于 0.01。输入未归一化时，缩放的好处就会丧失。</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯函数</translation>
    </message>
    <message>
        <source>Gaussian radial basis function</source>
        <translation>高斯径向基函数</translation>
    </message>
    <message>
        <source>For units that answer to a place rather than a direction: in radial basis function networks x is the distance to a learned centre. Also used where a network has to represent coordinates or smooth local bumps.</source>
        <translation>用于响应位置而非方向的神经元：在径向基函数网络中，x 是到所学中心的距离。也用于网络需要表示坐标或光滑局部凸起的场合。</translation>
    </message>
    <message>
        <source>It is even: x and −x give the same output, and the gradient at 0 is 0. Beyond |x| = 2.5 both value and slope are below 0.01, so a unit far from all data learns nothing.</source>
        <translation>它是偶函数：x 与 −x 的输出相同，0 处梯度为 0。在 |x| = 2.5 以外，函数值和斜率都低于 0.01，因此远离所有数据的神经元学不到任何东西。</translation>
    </message>
    <message>
        <source>Swish beta</source>
        <translation>Swish β</translation>
    </message>
    <message>
        <source>How sharp the gate is: towards 0 the curve becomes the line x/2, for large values ReLU.</source>
        <translation>门控的陡峭程度：趋于 0 时曲线变为直线 x/2，取大值时接近 ReLU。</translation>
    </message>
    <message>
        <source>Gaussian Error Linear Unit</source>
        <translation>高斯误差线性单元</translation>
    </message>
    <message>
        <source>Gaussian Error Linear Unit, tanh form</source>
        <translation>高斯误差线性单元（tanh 形式）</translation>
    </message>
    <message>
        <source>Gaussian Error Linear Unit, sigmoid form</source>
        <translation>高斯误差线性单元（Sigmoid 形式）</translation>
    </message>
    <message>
        <source>It differs from the exact GELU by up to 0.02, near |x| = 2.3. Exchanging one for the other in a trained model changes its outputs.</source>
        <translation>与精确 GELU 最多相差 0.02，出现在 |x| = 2.3 附近。在训练好的模型中互换两者会改变其输出。</translation>
    </message>
    <message>
        <source>Sigmoid Linear Unit</source>
        <translation>Sigmoid 线性单元</translation>
    </message>
    <message>
        <source>Self-gated activation</source>
        <translation>自门控激活函数</translation>
    </message>
    <message>
        <source>Shows how one number leads from the straight line x/2 (β near 0) through SiLU (β = 1) and nearly GELU (β = 1.702) towards ReLU. β may be fixed or learned with the weights.</source>
        <translation>展示如何用一个数从直线 x/2（β 接近 0）经 SiLU（β = 1）和近似的 GELU（β = 1.702）过渡到 ReLU。β 可以固定，也可与权重一起学习。</translation>
    </message>
    <message>
        <source>It is not monotone: the minimum −0.28/β lies at x = −1.28/β. A learned β gains little in most networks, so β = 1, that is SiLU, is the usual choice.</source>
        <translation>它不单调：最小值 −0.28/β 位于 x = −1.28/β 处。在多数网络中学习 β 收益甚微，因此通常取 β = 1，即 SiLU。</translation>
    </message>
    <message>
        <source>Self-regularized non-monotonic activation</source>
        <translation>自正则化非单调激活函数</translation>
    </message>
    <message>
        <source>Logarithm of the sigmoid</source>
        <translation>Sigmoid 的对数</translation>
    </message>
    <message>
        <source>For losses, not for hidden layers: the log-probability of a yes-or-no answer, as in logistic regression, word2vec&apos;s negative sampling and preference losses such as DPO. It is the mirror image of softplus: f(x) = −softplus(−x).</source>
        <translation>用于损失函数而非隐藏层：表示是非判断的对数概率，见于逻辑回归、word2vec 的负采样以及 DPO 等偏好损失。它是 Softplus 的镜像：f(x) = −softplus(−x)。</translation>
    </message>
    <message>
        <source>Compute it as one function. The log of a sigmoid that was rounded to 0 is −∞, and its gradient is lost. Its values are never positive, and the slope tends to 0 on the right.</source>
        <translation>应作为一个函数整体计算。若 Sigmoid 舍入为 0，其对数为 −∞，梯度随之丢失。函数值从不为正，右侧斜率趋于 0。</translation>
    </message>
    <message>
        <source>ISRU alpha</source>
        <translation>ISRU α</translation>
    </message>
    <message>
        <source>Sets the limits ±1/√α to which the function tends.</source>
        <translation>决定函数趋近的极限 ±1/√α。</translation>
    </message>
    <message>
        <source>Sine frequency</source>
        <translation>正弦频率</translation>
    </message>
    <message>
        <source>The angular frequency: one period is 2π/ω wide.</source>
        <translation>角频率：一个周期宽 2π/ω。</translation>
    </message>
    <message>
        <source>Snake frequency</source>
        <translation>Snake 频率</translation>
    </message>
    <message>
        <source>How fast the waves on the line follow each other: one is π/a wide.</source>
        <translation>直线上波纹的疏密：一个波宽 π/a。</translation>
    </message>
    <message>
        <source>Inverse Square Root Unit</source>
        <translation>平方根倒数单元</translation>
    </message>
    <message>
        <source>A smooth, odd, bounded function like tanh that needs only an inverse square root, which many processors compute quickly. α sets how high it saturates.</source>
        <translation>与 tanh 类似的光滑、有界的奇函数，只需计算平方根倒数，许多处理器都能快速完成。α 决定饱和值的高低。</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>正弦</translation>
    </message>
    <message>
        <source>Periodic activation (SIREN)</source>
        <translation>周期激活函数（SIREN）</translation>
    </message>
    <message>
        <source>For networks that represent a signal as a function of its coordinates: images, sound, shapes, solutions of differential equations. Its derivatives are sines again, so they can be fitted too. SIREN uses ω = 30.</source>
        <translation>用于将信号表示为坐标函数的网络：图像、声音、形状、微分方程的解。其各阶导数仍是正弦函数，因此也能拟合导数。SIREN 取 ω = 30。</translation>
    </message>
    <message>
        <source>It depends on the initialisation given in the SIREN paper; with others it trains poorly. Many inputs give the same output, so the loss has many local minima. The slope reaches ±ω.</source>
        <translation>它依赖 SIREN 论文给出的初始化，换用其他初始化则训练效果差。许多输入给出相同的输出，因此损失有许多局部极小值。斜率可达 ±ω。</translation>
    </message>
    <message>
        <source>For data with a period, such as seasons or sound: it can continue a periodic pattern beyond the training data. Used in neural vocoders such as BigVGAN. The line x keeps it rising on the whole.</source>
        <translation>用于有周期的数据，如季节或声音：能将周期模式延续到训练数据之外。用于 BigVGAN 等神经声码器。x 这一项使它总体上升。</translation>
    </message>
    <message>
        <source>Choose a to match the expected period, or let it be learned. The slope swings between 0 and 2, so some inputs pass no gradient. Outside periodic data it brings no known gain.</source>
        <translation>选择与预期周期相符的 a，或让它可学习。斜率在 0 与 2 之间摆动，因此某些输入不传递梯度。对非周期数据没有已知的好处。</translation>
    </message>
    <message>
        <source>Hardtanh minimum</source>
        <translation>Hardtanh 最小值</translation>
    </message>
    <message>
        <source>The least value; inputs below it are raised to it.</source>
        <translation>最小的值；低于它的输入取这个值。</translation>
    </message>
    <message>
        <source>Hardtanh maximum</source>
        <translation>Hardtanh 最大值</translation>
    </message>
    <message>
        <source>Softshrink lambda</source>
        <translation>Softshrink λ</translation>
    </message>
    <message>
        <source>Half the width of the dead zone, and how far all other values are pulled towards 0.</source>
        <translation>死区宽度的一半，也是其他所有值被拉向 0 的距离。</translation>
    </message>
    <message>
        <source>Hardshrink lambda</source>
        <translation>Hardshrink λ</translation>
    </message>
    <message>
        <source>Half the width of the dead zone, in which all values become 0.</source>
        <translation>死区宽度的一半；死区内的所有值变为 0。</translation>
    </message>
    <message>
        <source>Hard hyperbolic tangent</source>
        <translation>硬双曲正切</translation>
    </message>
    <message>
        <source>Outside the two bounds the gradient is exactly 0, so a unit that lands there gets no signal to come back. At the bounds themselves the slope is taken to be 0, as in PyTorch.</source>
        <translation>在两个边界之外梯度恰为 0，因此落到那里的神经元得不到使其恢复的信号。在边界处，斜率与 PyTorch 一样取 0。</translation>
    </message>
    <message>
        <source>A sigmoid made of three straight lines, for gates in networks on phones and other small devices. MobileNetV3 uses it to weigh channels.</source>
        <translation>由三段直线组成的 Sigmoid，用于手机等小型设备上网络的门控。MobileNetV3 用它为通道加权。</translation>
    </message>
    <message>
        <source>From |x| = 3 on, the gradient is exactly 0. Its outputs can be exactly 0 or 1, so it is not a substitute for the sigmoid under a log loss. Some older libraries have a slope of 1/5 instead of 1/6.</source>
        <translation>从 |x| = 3 起，梯度恰为 0。其输出可恰为 0 或 1，因此在对数损失下不能替代 Sigmoid。一些较旧的库取斜率 1/5 而非 1/6。</translation>
    </message>
    <message>
        <source>Soft thresholding</source>
        <translation>软阈值</translation>
    </message>
    <message>
        <source>For sparse coding and denoising: it is the exact step that an L1 penalty of weight λ asks for, as in ISTA and its learned form LISTA. Small values become exactly 0.</source>
        <translation>用于稀疏编码和去噪：它正是权重为 λ 的 L1 惩罚所要求的那一步，见于 ISTA 及其可学习形式 LISTA。小的值恰好变为 0。</translation>
    </message>
    <message>
        <source>Every value that survives is pulled λ towards 0, so large signals are biased. Inside the dead zone the gradient is 0; with λ too large whole layers fall silent.</source>
        <translation>每个保留下来的值都向 0 移动 λ，因此大信号有偏差。死区内梯度为 0；λ 过大时，整层都会沉默。</translation>
    </message>
    <message>
        <source>Hard thresholding</source>
        <translation>硬阈值</translation>
    </message>
    <message>
        <source>Keeps large values as they are and sets small ones to 0: wavelet denoising, sparse codes in which surviving values must not be biased.</source>
        <translation>大的值保持不变，小的值置为 0：用于小波去噪，以及要求保留下来的值没有偏差的稀疏编码。</translation>
    </message>
    <message>
        <source>It jumps at −λ and λ, so a tiny change of the input can change the output by λ. The gradient does not see the jumps and is 0 between them.</source>
        <translation>它在 −λ 和 λ 处跳变，因此输入的微小变化可使输出改变 λ。梯度看不到这些跳变，在两者之间为 0。</translation>
    </message>
    <message>
        <source>Identity minus hyperbolic tangent</source>
        <translation>恒等函数减双曲正切</translation>
    </message>
    <message>
        <source>A smooth relative of softshrink for sparse coding: small values are pushed almost to 0, large ones are moved by nearly 1.</source>
        <translation>与 Softshrink 相近的光滑函数，用于稀疏编码：小的值几乎被压到 0，大的值移动将近 1。</translation>
    </message>
    <message>
        <source>At 0 it is as flat as x³/3: small inputs get hardly any gradient, and a network with small initial weights barely starts to learn. Computed as a plain difference it loses digits near 0.</source>
        <translation>在 0 处与 x³/3 一样平坦：小输入几乎得不到梯度，初始权重小的网络几乎无法开始学习。若直接相减，会在 0 附近损失有效数字。</translation>
    </message>
    <message>
        <source>Leaky ReLU slope</source>
        <translation>Leaky ReLU 斜率</translation>
    </message>
    <message>
        <source>The slope for negative inputs, set by hand: 0 gives ReLU, 1 the identity.</source>
        <translation>负输入的斜率，手工设定：0 得到 ReLU，1 得到恒等函数。</translation>
    </message>
    <message>
        <source>PReLU weight</source>
        <translation>PReLU 权重</translation>
    </message>
    <message>
        <source>The slope for negative inputs, learned during training: 0 gives ReLU, −1 the absolute value.</source>
        <translation>负输入的斜率，在训练中学习：0 得到 ReLU，−1 得到绝对值。</translation>
    </message>
    <message>
        <source>Threshold position</source>
        <translation>阈值位置</translation>
    </message>
    <message>
        <source>Inputs above it pass unchanged, all others are replaced.</source>
        <translation>高于它的输入原样通过，其余的都被替换。</translation>
    </message>
    <message>
        <source>Threshold value</source>
        <translation>阈值替换值</translation>
    </message>
    <message>
        <source>What is put in place of the inputs at or below the threshold.</source>
        <translation>用来替换不大于阈值的输入的值。</translation>
    </message>
    <message>
        <source>ELU alpha</source>
        <translation>ELU α</translation>
    </message>
    <message>
        <source>Sets the limit −α on the left; unless it is 1, the curve has a kink at 0.</source>
        <translation>决定左侧的极限 −α；除非取 1，否则曲线在 0 处有折点。</translation>
    </message>
    <message>
        <source>CELU alpha</source>
        <translation>CELU α</translation>
    </message>
    <message>
        <source>Sets the limit −α on the left and how fast it is reached, without a kink at 0.</source>
        <translation>决定左侧的极限 −α 及趋近的快慢，在 0 处没有折点。</translation>
    </message>
    <message>
        <source>Softplus beta</source>
        <translation>Softplus β</translation>
    </message>
    <message>
        <source>How sharp the bend at 0 is: large values approach ReLU.</source>
        <translation>0 处弯曲的尖锐程度：值越大越接近 ReLU。</translation>
    </message>
    <message>
        <source>Squareplus b</source>
        <translation>Squareplus b</translation>
    </message>
    <message>
        <source>How round the bend at 0 is: f(0) is √b/2, and values near 0 approach ReLU.</source>
        <translation>0 处弯曲的圆滑程度：f(0) 为 √b/2，值越接近 0 越接近 ReLU。</translation>
    </message>
    <message>
        <source>Rectified Linear Unit</source>
        <translation>修正线性单元</translation>
    </message>
    <message>
        <source>A unit whose input is negative for all data has gradient 0 and stops learning: a dead ReLU. Large learning rates cause it. Outputs are never negative, so not centred on zero. At the kink x = 0 the slope is taken to be 0, as in PyTorch.</source>
        <translation>若神经元对所有数据的输入都为负，则梯度为 0，停止学习：即死亡的 ReLU。学习率过大会导致这种情况。输出从不为负，因此不以零为中心。在折点 x = 0 处，斜率与 PyTorch 一样取 0。</translation>
    </message>
    <message>
        <source>Leaky Rectified Linear Unit</source>
        <translation>带泄漏修正线性单元</translation>
    </message>
    <message>
        <source>Where ReLU units die: a small slope on the left keeps a gradient for every input. Common in the discriminators of GANs, with a slope of 0.2.</source>
        <translation>用于 ReLU 神经元死亡的场合：左侧的小斜率使每个输入都保有梯度。常用于 GAN 的判别器，斜率取 0.2。</translation>
    </message>
    <message>
        <source>The slope is one more number to choose; frameworks have different defaults. With 0.01 the gain over ReLU is often small. As it approaches 1 the function becomes linear and the network with it.</source>
        <translation>斜率是又一个需要选择的数，各框架的默认值不同。取 0.01 时，相对 ReLU 的收益往往很小。斜率趋近 1 时函数变为线性，网络也随之变为线性。</translation>
    </message>
    <message>
        <source>Parametric Rectified Linear Unit</source>
        <translation>参数化修正线性单元</translation>
    </message>
    <message>
        <source>A Leaky ReLU that learns its slope, one for the layer or one for each channel. Worth a try in large networks with plenty of data; it adds very few parameters.</source>
        <translation>自行学习斜率的 Leaky ReLU，整层共用一个或每个通道一个。值得在数据充足的大型网络中一试；增加的参数极少。</translation>
    </message>
    <message>
        <source>Keep weight decay off the slope, or it is pulled to 0 and the unit becomes a ReLU. A learned slope can turn negative; the function is then no longer monotone. On small data sets it may overfit.</source>
        <translation>不要对该斜率施加权重衰减，否则它会被拉向 0，神经元变为 ReLU。学到的斜率可能为负，此时函数不再单调。在小数据集上可能过拟合。</translation>
    </message>
    <message>
        <source>Rectified Linear Unit capped at 6</source>
        <translation>上限为 6 的修正线性单元</translation>
    </message>
    <message>
        <source>For networks that run in low precision on phones, such as MobileNet: outputs between 0 and 6 fit a fixed-point format well.</source>
        <translation>用于在手机上以低精度运行的网络，如 MobileNet：0 到 6 之间的输出很适合定点格式。</translation>
    </message>
    <message>
        <source>No gradient on either side: below 0 a unit can die as with ReLU, above 6 it saturates. The bound rarely helps in full precision.</source>
        <translation>两侧都没有梯度：低于 0 时神经元可能像 ReLU 那样死亡，高于 6 时饱和。在全精度下，上限很少有帮助。</translation>
    </message>
    <message>
        <source>Squared ReLU</source>
        <translation>Squared ReLU</translation>
    </message>
    <message>
        <source>For the feed-forward layers of Transformers: found by automatic search, it lowered the training cost of language models. Many outputs are exactly 0, which can be used to save work.</source>
        <translation>用于 Transformer 的前馈层：由自动搜索发现，降低了语言模型的训练成本。许多输出恰为 0，可借此节省计算。</translation>
    </message>
    <message>
        <source>Values and slopes grow without bound, so activations can explode without normalisation. Small positive inputs get a small slope, negative ones none.</source>
        <translation>函数值和斜率无限增大，因此不加归一化时激活值可能爆炸。小的正输入斜率小，负输入的斜率为 0。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值函数</translation>
    </message>
    <message>
        <source>Thresholded linear unit</source>
        <translation>带阈值的线性单元</translation>
    </message>
    <message>
        <source>For sparse codes: only inputs above a level count, and they pass unchanged. With position 0 and value 0 it is ReLU.</source>
        <translation>用于稀疏编码：只有高于某一水平的输入才起作用，并原样通过。位置为 0、值为 0 时即为 ReLU。</translation>
    </message>
    <message>
        <source>Unless value and position are equal, it jumps. The gradient does not see the jump, so training cannot weigh what crossing it costs. At or below the threshold the gradient is 0.</source>
        <translation>除非替换值与阈值位置相等，否则函数会跳变。梯度看不到这一跳变，因此训练无法权衡越过它的代价。输入不大于阈值时梯度为 0。</translation>
    </message>
    <message>
        <source>Exponential Linear Unit</source>
        <translation>指数线性单元</translation>
    </message>
    <message>
        <source>A rectifier with negative values: mean outputs come closer to zero, which can speed up learning without batch normalisation. Strongly negative inputs all give about −α.</source>
        <translation>可取负值的 ReLU 族函数：输出均值更接近零，无需批归一化也能加快学习。输入为绝对值很大的负数时，输出都约为 −α。</translation>
    </message>
    <message>
        <source>Scaled Exponential Linear Unit</source>
        <translation>缩放指数线性单元</translation>
    </message>
    <message>
        <source>For deep fully connected networks without batch normalisation: its two constants are chosen so that mean 0 and variance 1 are a stable fixed point from layer to layer. Use LeCun normal initialisation and alpha dropout.</source>
        <translation>用于不带批归一化的深层全连接网络：两个常数的取值使均值 0、方差 1 成为逐层传递的稳定不动点。应配合 LeCun 正态初始化和 alpha dropout。</translation>
    </message>
    <message>
        <source>Continuously Differentiable Exponential Linear Unit</source>
        <translation>连续可微指数线性单元</translation>
    </message>
    <message>
        <source>An ELU without a kink for every α: the slope at 0 is always 1 and never exceeds 1. Choose it when α is to differ from 1.</source>
        <translation>对任意 α 都没有折点的 ELU：0 处斜率恒为 1，且斜率处处不超过 1。α 需取 1 以外的值时选用。</translation>
    </message>
    <message>
        <source>As with ELU the gradient vanishes on the left, the sooner the smaller α is. The second derivative still jumps at 0.</source>
        <translation>与 ELU 一样，左侧梯度消失，α 越小消失得越早。二阶导数在 0 处仍跳变。</translation>
    </message>
    <message>
        <source>Smooth rectifier</source>
        <translation>光滑的 ReLU</translation>
    </message>
    <message>
        <source>For outputs that must be positive, such as a standard deviation or a rate. It is a smooth ReLU whose derivative is the sigmoid.</source>
        <translation>用于必须为正的输出，例如标准差或速率。它是光滑的 ReLU，其导数为 Sigmoid。</translation>
    </message>
    <message>
        <source>Algebraic rectifier</source>
        <translation>代数形式的 ReLU</translation>
    </message>
    <message>
        <source>A softplus without exponential or logarithm, made of one square root. With b = 4 its slope and curvature at 0 are those of softplus.</source>
        <translation>不含指数和对数、只用一个平方根的 Softplus。b = 4 时，其在 0 处的斜率和曲率与 Softplus 相同。</translation>
    </message>
    <message>
        <source>It approaches 0 on the left only like b/(4|x|), so outputs are never sparse. Like softplus it is always positive. For very negative x the plain formula subtracts two almost equal numbers and loses digits.</source>
        <translation>左侧仅以 b/(4|x|) 的速度趋于 0，因此输出从不稀疏。与 Softplus 一样恒为正。x 为绝对值很大的负数时，直接套用公式会将两个几乎相等的数相减，损失有效数字。</translation>
    </message>
    <message>
        <source>Bent identity</source>
        <translation>弯曲恒等函数</translation>
    </message>
    <message>
        <source>An example of a mild nonlinearity: its slope rises smoothly from 1/2 to 3/2, so no unit saturates and none dies. At 0 it is close to the identity.</source>
        <translation>弱非线性的一个例子：斜率从 1/2 光滑地升到 3/2，因此神经元既不饱和也不死亡。在 0 附近接近恒等函数。</translation>
    </message>
    <message>
        <source>It is unbounded and nearly linear on both sides, so it bends little. For large positive inputs the slope is 3/2, and the product over many layers can grow. Hardly used in practice.</source>
        <translation>函数无界，两侧近似线性，因此弯曲很小。对很大的正输入斜率为 3/2，多层连乘可能增大。实际中很少使用。</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>符号函数</translation>
    </message>
    <message>
        <source>Signum function</source>
        <translation>Signum 函数</translation>
    </message>
    <message>
        <source>The activation of binarised networks: with weights of ±1 too, products become bit operations, for tiny devices. Unlike the step it is odd, so its outputs are centred on 0.</source>
        <translation>二值化网络的激活函数：权重也取 ±1 时，乘法变为位运算，适合微型设备。与阶跃函数不同，它是奇函数，输出以 0 为中心。</translation>
    </message>
    <message>
        <source>Its derivative is 0 wherever it exists, so gradient descent learns nothing through it. Training takes the slope of Hardtanh in its place, the straight-through estimator, and keeps real weights beside the binary ones. Libraries that binarise send 0 to +1; here it stays 0.</source>
        <translation>导数在存在之处恒为 0，因此梯度下降无法通过它学到任何东西。训练时以 Hardtanh 的斜率代替（直通估计器），并在二值权重之外保留实数权重。做二值化的库把 0 映射为 +1；这里 0 仍为 0。</translation>
    </message>
    <message>
        <source>Dynamic Tanh</source>
        <translation>动态 tanh</translation>
    </message>
    <message>
        <source>DyT alpha</source>
        <translation>DyT α</translation>
    </message>
    <message>
        <source>Stretches the input, and is learned: the slope at 0. It settles near one over the spread of the inputs.</source>
        <translation>对输入的伸缩，由训练得到：即 0 处的斜率。它会稳定在输入标准差的倒数附近。</translation>
    </message>
    <message>
        <source>In the place of layer normalisation in Transformers: it squashes the extreme values as normalisation does, without computing a mean or a deviation. A scale and a shift for each channel follow it.</source>
        <translation>在 Transformer 中代替层归一化：它像归一化那样压缩极端值，却无需计算均值和标准差。其后每个通道各有一个缩放和一个平移。</translation>
    </message>
    <message>
        <source>It replaces the normalisation, not the activation of the feed-forward layers. Large language models are sensitive to the initial α, and want it smaller the wider they are. What lies far out saturates.</source>
        <translation>它代替的是归一化，而不是前馈层的激活函数。大语言模型对 α 的初始值敏感，模型越宽，初始值应越小。远离 0 的值会饱和。</translation>
    </message>
    <message>
        <source>Scaled and shifted squared ReLU</source>
        <translation>经缩放与平移的 Squared ReLU</translation>
    </message>
    <message>
        <source>StarReLU scale</source>
        <translation>StarReLU 缩放</translation>
    </message>
    <message>
        <source>StarReLU bias</source>
        <translation>StarReLU 偏置</translation>
    </message>
    <message>
        <source>Multiplies the square. 2/√5 ≈ 0.8944 brings the variance of the outputs to 1 for standard normal inputs.</source>
        <translation>平方项的系数。取 2/√5 ≈ 0.8944 时，标准正态输入的输出方差为 1。</translation>
    </message>
    <message>
        <source>Added to the square. −1/√5 ≈ −0.4472 brings the mean of the outputs to 0 for standard normal inputs.</source>
        <translation>加在平方项上。取 −1/√5 ≈ −0.4472 时，标准正态输入的输出均值为 0。</translation>
    </message>
    <message>
        <source>Values and slopes grow without bound, so it wants normalised inputs. Negative inputs get no gradient, and their outputs are a constant other than 0: the zeros of ReLU, which save work, are lost.</source>
        <translation>函数值与斜率无界增长，因此需要归一化的输入。负输入没有梯度，其输出是不为 0 的常数：ReLU 中可节省计算的零不复存在。</translation>
    </message>
    <message>
        <source>Adaptive Switching Circuits, IRE WESCON Convention Record 4, 1960, pp. 96–104 (the ADALINE)</source>
        <translation>Adaptive Switching Circuits, IRE WESCON Convention Record 4, 1960, pp. 96–104（即 ADALINE）</translation>
    </message>
    <message>
        <source>Neurons with Graded Response Have Collective Computational Properties Like Those of Two-State Neurons, PNAS 81, 1984, pp. 3088–3092, doi:10.1073/pnas.81.10.3088 (there scaled to ±1)</source>
        <translation>Neurons with Graded Response Have Collective Computational Properties Like Those of Two-State Neurons, PNAS 81, 1984, pp. 3088–3092, doi:10.1073/pnas.81.10.3088（文中缩放到 ±1）</translation>
    </message>
    <message>
        <source>Its values lie between ±π/2 ≈ ±1.57, not ±1: scale it where targets lie between −1 and 1. It still saturates, only later than tanh.</source>
        <translation>值域是 (−π/2, π/2)，约为 ±1.57，而非 ±1：目标值位于 −1 与 1 之间时需要缩放。它仍会饱和，只是比 tanh 晚。</translation>
    </message>
    <message>
        <source>The function of many Transformers since 2018, such as GPT, BERT and ViT. It multiplies x by the probability Φ(x) that a standard normal number is below x: a smooth gate in place of ReLU&apos;s hard one.</source>
        <translation>2018 年以来许多 Transformer（如 GPT、BERT 和 ViT）所用的函数。它将 x 乘以标准正态随机数小于 x 的概率 Φ(x)：以光滑的门控代替 ReLU 的硬门控。</translation>
    </message>
    <message>
        <source>It is not monotone: left of its minimum −0.17 at x = −0.75 the slope is negative, and for very negative x value and slope vanish. It needs an error function for each value. Libraries differ in which of the three forms they mean by GELU: take the one the weights were trained with.</source>
        <translation>它不单调：在 x = −0.75 处的最小值 −0.17 左侧斜率为负，x 为绝对值很大的负数时，函数值和斜率都趋于零。每个值都要计算一次误差函数。各个库所说的 GELU 可能是三种形式中的不同一种：应选用训练权重时所用的形式。</translation>
    </message>
    <message>
        <source>The form of GELU in the published code of GPT and GPT-2. BERT&apos;s code began with the exact form and changed to this one later. Choose it to run weights trained with it; in PyTorch it is GELU(approximate=&apos;tanh&apos;).</source>
        <translation>GPT 和 GPT-2 公开的代码所用的 GELU 形式。BERT 的代码最初用精确形式，后来才改为这一形式。用于运行以它训练的权重；在 PyTorch 中为 GELU(approximate=&apos;tanh&apos;)。</translation>
    </message>
    <message>
        <source>It is an approximation: it differs from the exact GELU by at most 0.0005, most of all near |x| = 2.7. Write down which of the two a model was trained with.</source>
        <translation>它是近似：与精确 GELU 最多相差 0.0005，在 |x| = 2.7 附近相差最大。应记下模型训练时用的是哪一种。</translation>
    </message>
    <message>
        <source>Gaussian Error Linear Units (GELUs), arXiv:1606.08415 (named QuickGELU in the code of CLIP, 2021)</source>
        <translation>Gaussian Error Linear Units (GELUs), arXiv:1606.08415（在 CLIP 的代码中名为 QuickGELU，2021）</translation>
    </message>
    <message>
        <source>A form of GELU with one sigmoid; it is Swish with β = 1.702. Needed to run models trained with it, such as OpenAI&apos;s CLIP.</source>
        <translation>只用一个 Sigmoid 的 GELU 形式，即 β = 1.702 的 Swish。运行以它训练的模型（如 OpenAI 的 CLIP）时需要它。</translation>
    </message>
    <message>
        <source>Gaussian Error Linear Units (GELUs), arXiv:1606.08415 (which names it; tried in reinforcement learning by Elfwing, Uchibe &amp; Doya, 2017, arXiv:1702.03118)</source>
        <translation>Gaussian Error Linear Units (GELUs), arXiv:1606.08415（由此得名；Elfwing、Uchibe 与 Doya 于 2017 年在强化学习中试用，arXiv:1702.03118）</translation>
    </message>
    <message>
        <source>A smooth alternative to ReLU, used in EfficientNet and, inside SwiGLU, in language models such as PaLM and LLaMA. The gate is the input&apos;s own sigmoid. It is Swish with β = 1.</source>
        <translation>ReLU 的光滑替代，用于 EfficientNet，并在 SwiGLU 中用于 PaLM、LLaMA 等语言模型。门控就是输入自身的 Sigmoid。它是 β = 1 的 Swish。</translation>
    </message>
    <message>
        <source>It is not monotone: its minimum is −0.28 at x = −1.28, and left of it the slope is negative. It needs an exponential for each value.</source>
        <translation>它不单调：最小值 −0.28 位于 x = −1.28 处，其左侧斜率为负。每个值都要计算一次指数。</translation>
    </message>
    <message>
        <source>A smooth function close to SiLU, with a slightly deeper dip. Known from object detectors such as YOLOv4, where it was found to do a little better than Leaky ReLU.</source>
        <translation>接近 SiLU 的光滑函数，凹陷略深。因 YOLOv4 等目标检测器而为人所知，在那里的实验中略优于 Leaky ReLU。</translation>
    </message>
    <message>
        <source>It needs an exponential, a logarithm and a tanh for each value. It is not monotone, with the minimum −0.31 at x = −1.19. Computed naively, its exponential overflows for large x.</source>
        <translation>每个值都要计算一次指数、一次对数和一次 tanh。它不单调，最小值 −0.31 位于 x = −1.19 处。直接按公式计算时，x 很大则指数会溢出。</translation>
    </message>
    <message>
        <source>It saturates: for large |x| the slope falls like 1/|x|³, more slowly than that of tanh but still towards 0. Few libraries offer it and few trained models use it.</source>
        <translation>它会饱和：|x| 很大时斜率以 1/|x|³ 的速度下降，慢于 tanh，但仍趋于 0。很少有库提供它，也很少有训练好的模型使用它。</translation>
    </message>
    <message>
        <source>An Evaluation of Parametric Activation Functions for Deep Learning, IEEE SMC 2019 (the Bendable Linear Unit at β = 1/2; the function was in use before, without a paper)</source>
        <translation>An Evaluation of Parametric Activation Functions for Deep Learning, IEEE SMC 2019（即 β = 1/2 时的 Bendable Linear Unit；此函数此前已有使用，但没有论文）</translation>
    </message>
    <message>
        <source>Torch7: A Matlab-like Environment for Machine Learning, BigLearn, NIPS Workshop 2011 (known from this library, where it is nn.TanhShrink)</source>
        <translation>Torch7: A Matlab-like Environment for Machine Learning, BigLearn, NIPS Workshop 2011（因该库而为人所知，库中名为 nn.TanhShrink）</translation>
    </message>
    <message>
        <source>Distributed Representations of Words and Phrases and their Compositionality, NeurIPS 2013, arXiv:1310.4546 (log σ as the objective of negative sampling)</source>
        <translation>Distributed Representations of Words and Phrases and their Compositionality, NeurIPS 2013, arXiv:1310.4546（log σ 为负采样的目标函数）</translation>
    </message>
    <message>
        <source>Large Scale Machine Learning, PhD thesis, Université Paris VI, 2004</source>
        <translation>Large Scale Machine Learning，博士学位论文，Université Paris VI，2004</translation>
    </message>
    <message>
        <source>A tanh made of three straight lines. Also used to clip values to a range, and as the stand-in for the sign function when binarised networks are trained.</source>
        <translation>由三段直线组成的 tanh。也用于将值截断到某一范围，以及在训练二值化网络时代替符号函数。</translation>
    </message>
    <message>
        <source>BinaryConnect: Training Deep Neural Networks with Binary Weights during Propagations, NeurIPS 2015, arXiv:1511.00363 (there with slope 1/2; slope 1/6 since MobileNetV3, arXiv:1905.02244)</source>
        <translation>BinaryConnect: Training Deep Neural Networks with Binary Weights during Propagations, NeurIPS 2015, arXiv:1511.00363（文中斜率为 1/2；自 MobileNetV3 起为 1/6，arXiv:1905.02244）</translation>
    </message>
    <message>
        <source>A form of SiLU for phones and low precision, as in the deeper layers of MobileNetV3: no exponential, only products and clipping.</source>
        <translation>SiLU 的一种形式，适用于手机和低精度运算，用于 MobileNetV3 的较深层：没有指数，只有乘法和截断。</translation>
    </message>
    <message>
        <source>The slope jumps at both ends: from 0 to −1/2 at x = −3 and from 3/2 to 1 at x = 3. At these two points 0 and 1 are used; PyTorch 2.6.0 was reported to give −1/2 and 3/2, which pull request 148049 of March 2025 changed. It is not monotone, and left of −3 there is no gradient.</source>
        <translation>斜率在两端跳变：在 x = −3 处从 0 变为 −1/2，在 x = 3 处从 3/2 变为 1。在这两点分别取 0 和 1；据报告，PyTorch 2.6.0 给出的是 −1/2 和 3/2，2025 年 3 月的拉取请求 148049 对此作了修改。它不单调，且在 −3 左侧没有梯度。</translation>
    </message>
    <message>
        <source>The first choice for the hidden layers of convolutional and fully connected networks: one comparison with 0, and its slope is exactly 1 for every positive input. Use He initialisation, which is derived for it.</source>
        <translation>卷积网络和全连接网络隐藏层的首选：只需与 0 比较一次，且对每个正输入斜率恰为 1。应配合为它推导的 He 初始化。</translation>
    </message>
    <message>
        <source>Convolutional Deep Belief Networks on CIFAR-10, unpublished manuscript, 2010</source>
        <translation>Convolutional Deep Belief Networks on CIFAR-10，未发表手稿，2010</translation>
    </message>
    <message>
        <source>For vision networks in the manner of Transformers, in the place of GELU: a square in place of an error function. Its outputs have mean 0 and variance 1 if its inputs are standard normal; both numbers can be learned.</source>
        <translation>用于 Transformer 式的视觉网络，代替 GELU：以平方代替误差函数。若输入服从标准正态分布，则输出的均值为 0、方差为 1；两个参数均可由训练得到。</translation>
    </message>
    <message>
        <source>Zero-Bias Autoencoders and the Benefits of Co-Adapting Features, ICLR 2015, arXiv:1402.3337 (there with value 0)</source>
        <translation>Zero-Bias Autoencoders and the Benefits of Co-Adapting Features, ICLR 2015, arXiv:1402.3337（文中替换值为 0）</translation>
    </message>
    <message>
        <source>The gradient vanishes for very negative inputs, below 0.01 beyond x = −4.6 for α = 1. Only α = 1 spares it a kink at 0. It needs an exponential for negative inputs.</source>
        <translation>输入为绝对值很大的负数时梯度消失：α = 1 时，x 小于 −4.6 后梯度低于 0.01。只有 α = 1 时在 0 处没有折点。输入为负时需要计算指数。</translation>
    </message>
    <message>
        <source>What stays is the signal: gradients grow by 3.5% a layer, about eightfold over 60 layers and a thousandfold over 200. The guarantee needs that initialisation, normalised inputs and a plain chain of layers; ordinary dropout or skip connections break it. At 0 it has a kink: the slope falls from 1.758 to 1.051.</source>
        <translation>得以保持的是信号：梯度每层增大 3.5%，经过 60 层约增大到 8 倍，200 层约 1000 倍。这一保证要求上述初始化、归一化的输入和单纯的逐层串联；普通 dropout 或残差连接会破坏它。在 0 处有折点：斜率从 1.758 降到 1.051。</translation>
    </message>
    <message>
        <source>In hidden layers it rarely beats ReLU: its outputs are all positive and never exactly 0. Computed naively, the exponential overflows; PyTorch switches to the line x when βx exceeds 20, here the exact function is shown.</source>
        <translation>在隐藏层中很少优于 ReLU：输出恒为正且从不恰为 0。直接按公式计算时指数会溢出；PyTorch 在 βx 超过 20 时改用直线 x，此处显示精确的函数。</translation>
    </message>
    <message>
        <source>The greatest value; inputs above it are lowered to it. It lies above the minimum.</source>
        <translation>最大的值；高于它的输入取这个值。它大于最小值。</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>Straight lines need neither table nor approximation in integer arithmetic.</source>
        <translation>在整数运算中，直线段既不需要查表，也不需要近似。</translation>
    </message>
    <message>
        <source>In integer arithmetic it needs a table or an approximation.</source>
        <translation>在整数运算中需要查表或近似。</translation>
    </message>
    <message>
        <source>Its outputs stay between %1 and %2, so one fixed-point scale fits them all.</source>
        <translation>输出始终在 %1 与 %2 之间，用同一个定点缩放因子即可。</translation>
    </message>
    <message>
        <source>Its outputs have no bound: the integers&apos; scale must be found by running data through the network.</source>
        <translation>输出无界：整数的缩放因子须让数据通过网络才能确定。</translation>
    </message>
    <message>
        <source>Its second derivative is continuous and at most %1 in size.</source>
        <translation>二阶导数连续，绝对值不超过 %1。</translation>
    </message>
    <message>
        <source>Its second derivative is 0 wherever there is one: nothing that depends on it can be learned.</source>
        <translation>凡二阶导数存在之处，其值均为 0：依赖二阶导数的内容都无法学到。</translation>
    </message>
    <message>
        <source>Its second derivative jumps at x = %1.</source>
        <translation>二阶导数在 x = %1 处跳变。</translation>
    </message>
    <message>
        <source>For every x below %1 its slope is exactly 0: a unit that all data push there is dead.</source>
        <translation>x 小于 %1 时斜率恰为 0：若所有数据都把某个神经元推到那里，它就死亡了。</translation>
    </message>
    <message>
        <source>No unit can die: even far to the left the slope is still %1.</source>
        <translation>神经元不会死亡：即使在左侧很远处，斜率仍为 %1。</translation>
    </message>
    <message>
        <source>Left of x = %1 its slope is small but not exactly 0: a unit there is not dead, only slow.</source>
        <translation>在 x = %1 左侧，斜率很小但不恰为 0：神经元在那里没有死亡，只是学得很慢。</translation>
    </message>
    <message>
        <source>Its slope has no bound: without normalisation signals and gradients can explode.</source>
        <translation>斜率无界：若不做归一化，信号和梯度可能爆炸。</translation>
    </message>
    <message>
        <source>Its slope is at most %1: of itself it cannot make a gradient grow, at any depth; the weights can.</source>
        <translation>斜率不超过 %1：无论多深，函数本身都不会使梯度增大；权重则可能。</translation>
    </message>
    <message>
        <source>Its slope is at most %1, so ten layers of it multiply a gradient by at most %2, weights left aside.</source>
        <translation>斜率不超过 %1，因此不计权重，十层最多把梯度放大到 %2 倍。</translation>
    </message>
    <message>
        <source>Its slope reaches %1: ten layers of it could multiply a gradient by up to %2, weights left aside.</source>
        <translation>斜率可达 %1：不计权重，十层最多可能把梯度放大到 %2 倍。</translation>
    </message>
    <message>
        <source>Its outputs are centred on zero, which helps the next layer learn.</source>
        <translation>输出以零为中心，有助于下一层学习。</translation>
    </message>
    <message>
        <source>Its slope is %1 at 0, and in a network of few layers its saturation does little harm. Usual where the network stands for a smooth function, as in physics-informed networks.</source>
        <translation>在 0 处斜率为 %1，在层数不多的网络中，饱和的危害不大。常用于以网络表示光滑函数的场合，例如物理信息神经网络。</translation>
    </message>
    <message>
        <source>A rectifier with negative values down to %1, which bring the mean output closer to zero.</source>
        <translation>可取负值的 ReLU 族函数，负值最低到 %1，使输出均值更接近零。</translation>
    </message>
    <message>
        <source>ReLU with a slope of %1 on the left, so that every input gives a gradient.</source>
        <translation>左侧斜率为 %1 的 ReLU，因此每个输入都能给出梯度。</translation>
    </message>
    <message>
        <source>A smooth gate in place of ReLU&apos;s hard one, with slopes up to %1. In small networks the gain is small.</source>
        <translation>以光滑的门控代替 ReLU 的硬门控，斜率最大为 %1。在小型网络中收益不大。</translation>
    </message>
    <message>
        <source>ReLU that ends at %1, made for arithmetic of low precision.</source>
        <translation>在 %1 处封顶的 ReLU，为低精度运算而设计。</translation>
    </message>
    <message>
        <source>Smooth, and a little better than ReLU in large image networks such as EfficientNet.</source>
        <translation>光滑，在 EfficientNet 等大型图像网络中略优于 ReLU。</translation>
    </message>
    <message>
        <source>Keeps a slope of %1 for negative inputs; usual, with a larger one, in the discriminators of GANs.</source>
        <translation>对负输入保留 %1 的斜率；GAN 的判别器中常用它，斜率取得更大。</translation>
    </message>
    <message>
        <source>The choice of convolutional networks built after Transformers, such as ConvNeXt.</source>
        <translation>ConvNeXt 等仿照 Transformer 构建的卷积网络的选择。</translation>
    </message>
    <message>
        <source>Learns its slope on the left, from %1 on, at the cost of one number a channel.</source>
        <translation>左侧斜率从 %1 开始学习得到，代价是每个通道多一个参数。</translation>
    </message>
    <message>
        <source>Close to SiLU; known from the object detector YOLOv4.</source>
        <translation>与 SiLU 接近；因目标检测器 YOLOv4 而为人所知。</translation>
    </message>
    <message>
        <source>ReLU that ends at %1, as MobileNetV2 uses it on phones.</source>
        <translation>在 %1 处封顶的 ReLU，MobileNetV2 在手机上就这样用。</translation>
    </message>
    <message>
        <source>For the gates: an output between %1 and %2 says which share of a signal passes.</source>
        <translation>用于门控：输出在 %1 与 %2 之间，表示信号通过的比例。</translation>
    </message>
    <message>
        <source>Not for the state itself: its slope is at most %1, so ten times through it leave at most %2 of a gradient, before any weights.</source>
        <translation>不宜用于状态本身：斜率不超过 %1，经过十次后，即使不计权重，梯度也最多只剩 %2。</translation>
    </message>
    <message>
        <source>For the state: outputs between %1 and %2 stay bounded however often the step repeats, and the slope is %3 at 0.</source>
        <translation>用于状态：输出在 %1 与 %2 之间，无论循环多少步都有界，且在 0 处斜率为 %3。</translation>
    </message>
    <message>
        <source>For gates on small devices: a sigmoid of straight lines from %1 to %2 that can open and close completely.</source>
        <translation>用于小型设备上的门控：由直线段组成的 Sigmoid，从 %1 到 %2，可以完全打开和关闭。</translation>
    </message>
    <message>
        <source>For the state on small devices: a tanh of straight lines from %1 to %2.</source>
        <translation>用于小型设备上的状态：由直线段组成的 tanh，从 %1 到 %2。</translation>
    </message>
    <message>
        <source>For recurrent networks without gates that start with the identity as their recurrent matrix.</source>
        <translation>用于没有门控、循环矩阵初始化为单位矩阵的循环网络。</translation>
    </message>
    <message>
        <source>Nothing limits the state, which is fed back at every step: it can explode.</source>
        <translation>状态每一步都会反馈回来，却没有任何限制：它可能爆炸。</translation>
    </message>
    <message>
        <source>Found by an automatic search; it lowered the cost of training language models.</source>
        <translation>由自动搜索发现；它降低了训练语言模型的成本。</translation>
    </message>
    <message>
        <source>For models that were trained with it, such as CLIP.</source>
        <translation>适用于用它训练的模型，例如 CLIP。</translation>
    </message>
    <message>
        <source>Represents fine detail that rectifiers smear, and all its derivatives are sines again, so they can be fitted as well.</source>
        <translation>能表示被 ReLU 族抹平的细节，且各阶导数仍是正弦，因此也可以拟合导数。</translation>
    </message>
    <message>
        <source>Local bumps represent detail as well, and do not depend on a special initialisation. Their width sets how fine.</source>
        <translation>局部的凸起同样能表示细节，且不依赖特殊的初始化。其宽度决定细节的精细程度。</translation>
    </message>
    <message>
        <source>For a periodic signal that goes on beyond the data: a line with a wave on it, whose slope is at most %1.</source>
        <translation>适合在数据范围之外仍延续的周期信号：一条叠加了波的直线，斜率不超过 %1。</translation>
    </message>
    <message>
        <source>With a large β, for shapes given by their signed distance: nearly ReLU, but with a gradient everywhere.</source>
        <translation>取较大的 β，用于以符号距离给出的形状：几乎就是 ReLU，但处处有梯度。</translation>
    </message>
    <message>
        <source>For smooth solutions of differential equations without fine detail.</source>
        <translation>适合表示微分方程的、没有精细结构的光滑解。</translation>
    </message>
    <message>
        <source>If the coordinates are first encoded as sines and cosines of many frequencies, as in NeRF.</source>
        <translation>适用于坐标先编码为多种频率的正弦和余弦的情况，例如 NeRF。</translation>
    </message>
    <message>
        <source>Made for this: with LeCun initialisation its outputs keep zero mean and unit variance from layer to layer, without normalisation.</source>
        <translation>专为此设计：配合 LeCun 初始化，无需归一化，各层输出都保持零均值和单位方差。</translation>
    </message>
    <message>
        <source>Negative values down to %1 keep the mean output near zero.</source>
        <translation>负值最低到 %1，使输出均值保持在零附近。</translation>
    </message>
    <message>
        <source>With He initialisation; a slope of %1 on the left lets some gradient through wherever an input falls.</source>
        <translation>配合 He 初始化；左侧斜率为 %1，无论输入落在何处，都能让部分梯度通过。</translation>
    </message>
    <message>
        <source>With He initialisation, which keeps the size of its signals from layer to layer on average.</source>
        <translation>配合 He 初始化，各层信号的大小平均而言保持不变。</translation>
    </message>
    <message>
        <source>Its outputs lie between %1 and %2 and reach neither, so each can be read as the probability of yes. With the log loss the gradient is just the probability minus the answer.</source>
        <translation>输出在 %1 与 %2 之间且取不到两端，因此每个输出都可看作“是”的概率。配合对数损失，梯度就是概率减去答案。</translation>
    </message>
    <message>
        <source>Use it with the log loss. With the squared error its slope, at most %1, stands in the gradient, and confident wrong answers hardly teach.</source>
        <translation>请配合对数损失使用。若用平方误差，梯度中会含有它的斜率（不超过 %1），对错得很自信的答案，网络几乎学不到东西。</translation>
    </message>
    <message>
        <source>The logarithm of that probability in one step, as the log loss needs it. On the left its slope tends to %1, where the log of a sigmoid rounded to 0 has none.</source>
        <translation>一步得到该概率的对数，正是对数损失所需。左侧斜率趋于 %1，而先把 Sigmoid 舍入为 0 再取对数，就得不到梯度。</translation>
    </message>
    <message>
        <source>In training, leave the output as it is and let the loss apply the sigmoid and the logarithm together; a yes is then an output above %1.</source>
        <translation>训练时保持输出原样，由损失函数一并计算 Sigmoid 和对数；此时输出大于 %1 即为“是”。</translation>
    </message>
    <message>
        <source>The output is no probability yet: apply the sigmoid where one is to be read.</source>
        <translation>输出还不是概率：需要读取概率时再应用 Sigmoid。</translation>
    </message>
    <message>
        <source>A sigmoid of straight lines, from %1 to %2.</source>
        <translation>由直线段组成的 Sigmoid，从 %1 到 %2。</translation>
    </message>
    <message>
        <source>Below x = %1 it says exactly %2: under a log loss a wrong answer there costs infinitely much and teaches nothing.</source>
        <translation>x 小于 %1 时，它给出的恰为 %2：在对数损失下，那里的错误答案损失无穷大，却学不到任何东西。</translation>
    </message>
    <message>
        <source>The probabilities of all classes must add up to one, so each depends on all outputs together; no function that sees one output alone can do that. Leave the outputs as they are (slope %1 everywhere) and hand them to softmax.</source>
        <translation>所有类别的概率之和必须为 1，因此每个概率都取决于全部输出；只看单个输出的函数做不到这一点。请保持输出原样（斜率处处为 %1），交给 softmax 处理。</translation>
    </message>
    <message>
        <source>Softmax is part of most libraries&apos; cross-entropy loss. Applying it twice flattens the probabilities.</source>
        <translation>多数库的交叉熵损失已包含 softmax。重复应用会使各个概率趋于相等。</translation>
    </message>
    <message>
        <source>Only if several classes may be true at once: then each output answers a yes-or-no question of its own.</source>
        <translation>仅当多个类别可能同时成立时使用：此时每个输出各自回答一个是非问题。</translation>
    </message>
    <message>
        <source>For classes that exclude each other it is wrong: three sigmoids of 0 already add up to %1.</source>
        <translation>对互斥的类别，这是错误的：输入为 0 时，三个 Sigmoid 之和已达 %1。</translation>
    </message>
    <message>
        <source>No value is out of its reach, and its slope is %1 everywhere: the error comes back as it is.</source>
        <translation>任何值都能取到，且斜率处处为 %1：误差原样传回。</translation>
    </message>
    <message>
        <source>Nothing limits the output. Scale the targets to about unit variance, and where there are outliers use a loss that forgives them.</source>
        <translation>输出没有任何限制。请把目标值缩放到约单位方差；若有离群值，请用对离群值稳健的损失函数。</translation>
    </message>
    <message>
        <source>Always above %1, and for large inputs as good as the line x, with slope %2: usual for a standard deviation or a rate.</source>
        <translation>始终大于 %1，输入较大时几乎就是直线 x，斜率为 %2：常用于标准差或速率。</translation>
    </message>
    <message>
        <source>The smallest values need very negative inputs, and below x = %1 the slope is nearly gone. For numbers of many magnitudes predict the logarithm instead.</source>
        <translation>要得到最小的值，输入须为绝对值很大的负数，而 x 小于 %1 时斜率几乎消失。对于跨越多个数量级的数，应改为预测其对数。</translation>
    </message>
    <message>
        <source>Softplus made of one square root: above %1 as well, with the same slope of %2 at 0.</source>
        <translation>由一个平方根构成的 Softplus：同样大于 %1，在 0 处斜率也是 %2。</translation>
    </message>
    <message>
        <source>If exact zeros are wanted: it gives %1 for every negative input.</source>
        <translation>适用于需要精确零值的情况：对所有负输入都给出 %1。</translation>
    </message>
    <message>
        <source>An output that is wrongly 0 gets no gradient to leave it.</source>
        <translation>本不该为 0 的输出一旦为 0，就得不到使它离开 0 的梯度。</translation>
    </message>
    <message>
        <source>Its outputs lie between %1 and %2, with a slope of %3 at 0: usual for the actions of a controller and for pixels scaled to this range.</source>
        <translation>输出在 %1 与 %2 之间，在 0 处斜率为 %3：常用于控制器的动作以及缩放到该范围的像素。</translation>
    </message>
    <message>
        <source>It never reaches its bounds, and beyond x = %1 its slope is nearly gone: scale targets to lie a little inside.</source>
        <translation>它永远达不到边界，超过 x = %1 后斜率几乎消失：请把目标值缩放到略小于边界的范围。</translation>
    </message>
    <message>
        <source>The same range, %1 to %2, but it fades slowly: its slope is noticeable up to x = %3.</source>
        <translation>范围相同，从 %1 到 %2，但衰减缓慢：直到 x = %3，斜率仍明显不为 0。</translation>
    </message>
    <message>
        <source>The same range, %1 to %2, from an inverse square root.</source>
        <translation>范围相同，从 %1 到 %2，由平方根的倒数得到。</translation>
    </message>
    <message>
        <source>Reaches both bounds, %1 and %2, and between them changes nothing.</source>
        <translation>能达到 %1 和 %2 两个边界，在两者之间不作任何改变。</translation>
    </message>
    <message>
        <source>Bounded, and its slope falls slowly: it is noticeable up to x = %1.</source>
        <translation>有界，且斜率下降缓慢：直到 x = %1，斜率仍明显不为 0。</translation>
    </message>
    <message>
        <source>Its range goes from %1 to %2: scale it first.</source>
        <translation>其值域从 %1 到 %2：请先缩放。</translation>
    </message>
    <message>
        <source>It is made of straight lines: comparisons, sums and products suffice.</source>
        <translation>由直线段组成：只需比较、加法和乘法。</translation>
    </message>
    <message>
        <source>There is no exponential in it.</source>
        <translation>不含指数运算。</translation>
    </message>
    <message>
        <source>It needs an exponential, a sine or the like for each value, which simple hardware has to compute in many steps.</source>
        <translation>每个值都要计算指数、正弦或类似的函数，简单硬件须分许多步完成。</translation>
    </message>
    <message>
        <source>The usual first choice for hidden layers: one comparison with 0, and for every positive input its slope is exactly %1.</source>
        <translation>隐藏层通常的首选：只需与 0 比较一次，且对任何正输入斜率都恰为 %1。</translation>
    </message>
    <message>
        <source>The standard of convolutional networks since AlexNet: for positive inputs its slope is exactly %1, however many layers follow each other. Use He initialisation.</source>
        <translation>自 AlexNet 以来卷积网络的标准选择：对正输入，无论经过多少层，斜率都恰为 %1。应配合 He 初始化。</translation>
    </message>
    <message>
        <source>A form of SiLU without an exponential, used in the deeper layers of MobileNetV3.</source>
        <translation>不含指数的 SiLU 形式，用于 MobileNetV3 的较深层。</translation>
    </message>
    <message>
        <source>Today&apos;s usual choice, as the gate of SwiGLU: in the feed-forward layers of PaLM, LLaMA and many others one linear map is multiplied by the SiLU of another.</source>
        <translation>如今的通常选择，作为 SwiGLU 的门控：在 PaLM、LLaMA 等许多模型的前馈层中，一个线性映射与另一个线性映射的 SiLU 相乘。</translation>
    </message>
    <message>
        <source>SwiGLU has three weight matrices in the place of two; to keep the number of weights, make its inner layer narrower by a third.</source>
        <translation>SwiGLU 有三个权重矩阵，而不是两个；要保持权重总数不变，应使其内层窄三分之一。</translation>
    </message>
    <message>
        <source>The function of GPT, GPT-2 and GPT-3: a smooth gate that weighs each input by the Gaussian&apos;s probability.</source>
        <translation>GPT、GPT-2 和 GPT-3 所用的函数：一个光滑的门控，以高斯分布的概率对每个输入加权。</translation>
    </message>
    <message>
        <source>The form of GELU in the published code of GPT and GPT-2: take it to run weights trained with it.</source>
        <translation>GPT 和 GPT-2 公开的代码中的 GELU 形式：运行用它训练的权重时请选它。</translation>
    </message>
    <message>
        <source>The function of the first Transformer, and the simplest: its slope is %1 for positive inputs.</source>
        <translation>最早的 Transformer 所用的函数，也最简单：对正输入斜率为 %1。</translation>
    </message>
    <message>
        <source>The usual function of encoders since BERT, and of Vision Transformers: a smooth gate that weighs each input by the Gaussian&apos;s probability.</source>
        <translation>自 BERT 以来编码器以及 Vision Transformer 的通常选择：一个光滑的门控，以高斯分布的概率对每个输入加权。</translation>
    </message>
    <message>
        <source>As the gate of SwiGLU it has come to encoders from language models.</source>
        <translation>作为 SwiGLU 的门控，它从语言模型进入了编码器。</translation>
    </message>
    <message>
        <source>An approximation that some code computes under the name GELU: take it to run weights trained with it. BERT&apos;s code began with the exact form and changed to this one later.</source>
        <translation>一些代码以 GELU 之名计算的近似形式：运行用它训练的权重时请选它。BERT 的代码最初用精确形式，后来才改为这一形式。</translation>
    </message>
    <message>
        <source>What stays is the signal: with LeCun initialisation gradients grow by 3.5% a layer, about eightfold over 60 layers and a thousandfold over 200. Inputs have to be normalised, and ordinary dropout or skip connections break the balance.</source>
        <translation>得以保持的是信号：配合 LeCun 初始化，梯度每层增大 3.5%，经过 60 层约增大到 8 倍，200 层约 1000 倍。输入必须归一化，普通 dropout 或残差连接会破坏平衡。</translation>
    </message>
    <message>
        <source>With orthogonal weights its slope of %1 at 0 keeps gradients alive through a great many layers; with the same weights those of ReLU vanish.</source>
        <translation>配合正交权重，其在 0 处为 %1 的斜率能让梯度穿过极多层而不消失；用同样的权重，ReLU 的梯度会消失。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>%1: there is no %2; right would be %3</source>
        <translation>%1：没有 %2；应为 %3</translation>
    </message>
    <message>
        <source>--functions: %1 lacks a function; right would be ids between commas, as in relu,gelu</source>
        <translation>--functions：%1 缺少函数；应为以逗号分隔的 ID，如 relu,gelu</translation>
    </message>
    <message>
        <source>--functions: %1 is listed twice; once would be right</source>
        <translation>--functions：%1 列出了两次；应只列一次</translation>
    </message>
    <message>
        <source>--set: %1 is no setting; right would be FUNCTION.NAME=VALUE, as in elu.alpha=1</source>
        <translation>--set：%1 不是设置；应为 FUNCTION.NAME=VALUE，如 elu.alpha=1</translation>
    </message>
    <message>
        <source>--set: %1 is not among the --functions; right would be one of those</source>
        <translation>--set：%1 不在 --functions 之中；应为其中之一</translation>
    </message>
    <message>
        <source>%1: %2 cannot be drawn; right would be ends from %3 to %4, at least %5 apart</source>
        <translation>%1：%2 无法绘制；两端应在 %3 到 %4 之间，且至少相距 %5</translation>
    </message>
    <message>
        <source>--output: %1 has no ending that can be written; right would be %2</source>
        <translation>--output：%1 的扩展名不是可写入的格式；应为 %2</translation>
    </message>
    <message>
        <source>--output: %1 is a folder; right would be the name of a file</source>
        <translation>--output：%1 是文件夹；应为文件名</translation>
    </message>
    <message>
        <source>--output: %1 is no ordinary file; right would be one</source>
        <translation>--output：%1 不是普通文件；应为普通文件</translation>
    </message>
    <message>
        <source>--output: the folder of %1 does not exist; right would be one that does</source>
        <translation>--output：%1 所在的文件夹不存在；应为存在的文件夹</translation>
    </message>
    <message>
        <source>--output: %1 cannot be written (%2); right would be a file that can</source>
        <translation>--output：%1 无法写入（%2）；应为可写入的文件</translation>
    </message>
    <message>
        <source>--size %1x%2 at --scale %3: %4</source>
        <translation>--size %1x%2（--scale %3）：%4</translation>
    </message>
    <message>
        <source>export lacks --output; right would be a file that ends in %1</source>
        <translation>export 缺少 --output；应为以 %1 结尾的文件</translation>
    </message>
    <message>
        <source>--output: %1</source>
        <translation>--output：%1</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>&apos;actiscope list&apos; shows those there are.</source>
        <translation>&apos;actiscope list&apos; 列出所有可用函数。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是否想输入 %1？</translation>
    </message>
    <message>
        <source>There is no function %1.</source>
        <translation>没有函数 %1。</translation>
    </message>
    <message>
        <source>%1 lacks a FUNCTION, such as gelu; &apos;actiscope list&apos; shows those there are</source>
        <translation>%1 缺少 FUNCTION，如 gelu；&apos;actiscope list&apos; 列出所有可用函数</translation>
    </message>
    <message>
        <source>--set: %1 is no setting; right would be NAME=VALUE, as in alpha=1</source>
        <translation>--set：%1 不是设置；应为 NAME=VALUE，如 alpha=1</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>该函数没有参数。</translation>
    </message>
    <message>
        <source>Right would be %1.</source>
        <translation>应为 %1。</translation>
    </message>
    <message>
        <source>--set: %1 has no parameter %2.</source>
        <translation>--set：%1 没有参数 %2。</translation>
    </message>
    <message>
        <source>--set: %1 of %2 cannot be %3; right would be a number from %4 to %5</source>
        <translation>--set：%2 的 %1 不能为 %3；应为 %4 到 %5 之间的数</translation>
    </message>
    <message>
        <source>--set: %1 of %2 is set twice; once would be right</source>
        <translation>--set：%2 的 %1 设置了两次；应只设置一次</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>没有命令 %1。</translation>
    </message>
    <message>
        <source>%1 is too large</source>
        <translation>%1 过大</translation>
    </message>
    <message>
        <source>%1 is no number</source>
        <translation>%1 不是数</translation>
    </message>
    <message>
        <source>%1: %2; right would be numbers between commas, as in -1,0,2.5</source>
        <translation>%1：%2；应为以逗号分隔的数，如 -1,0,2.5</translation>
    </message>
    <message>
        <source>%1: %2 is no range; right would be MINIMUM:MAXIMUM, as in -5:5</source>
        <translation>%1：%2 不是范围；应为 MINIMUM:MAXIMUM，如 -5:5</translation>
    </message>
    <message>
        <source>%1: %2 in %3 is no finite number; right would be MINIMUM:MAXIMUM, as in -5:5</source>
        <translation>%1：%3 中的 %2 不是有限数；应为 MINIMUM:MAXIMUM，如 -5:5</translation>
    </message>
    <message>
        <source>%1: in %2 the minimum is not below the maximum; right would be MINIMUM:MAXIMUM, as in -5:5</source>
        <translation>%1：%2 中的最小值不小于最大值；应为 MINIMUM:MAXIMUM，如 -5:5</translation>
    </message>
    <message>
        <source>%1: %2 is not right; right would be a whole number from %3 to %4</source>
        <translation>%1：%2 不正确；应为 %3 到 %4 之间的整数</translation>
    </message>
    <message>
        <source>%1: %2 is not right; right would be a number from %3 to %4</source>
        <translation>%1：%2 不正确；应为 %3 到 %4 之间的数</translation>
    </message>
    <message>
        <source>%1: %2 is no finite number; right would be a number such as -0.5</source>
        <translation>%1：%2 不是有限数；应为 -0.5 这样的数</translation>
    </message>
    <message>
        <source>Standard output could not be written: %1</source>
        <translation>无法写入标准输出：%1</translation>
    </message>
    <message>
        <source>--format: there is no %1; right would be csv or json</source>
        <translation>--format：没有 %1；应为 csv 或 json</translation>
    </message>
    <message>
        <source>The window needs a display, and there is none here; &apos;actiscope --help&apos; shows what works without</source>
        <translation>窗口需要显示器，而此处没有；&apos;actiscope --help&apos; 说明无需显示器的功能</translation>
    </message>
    <message>
        <source>%1: %2 is one word too many; actiscope %1 --help shows what is right</source>
        <translation>%1：%2 是多余的参数；actiscope %1 --help 说明正确用法</translation>
    </message>
    <message>
        <source>%1 has no option %2.</source>
        <translation>%1 没有选项 %2。</translation>
    </message>
    <message>
        <source>%1 is given twice; once would be right</source>
        <translation>%1 给出了两次；应只给出一次</translation>
    </message>
    <message>
        <source>%1 takes no value, but is given %2</source>
        <translation>%1 不带值，却给出了 %2</translation>
    </message>
    <message>
        <source>%1 lacks its value; actiscope %2 --help shows what it takes</source>
        <translation>%1 缺少值；actiscope %2 --help 说明可用的值</translation>
    </message>
    <message>
        <source>%1 and %2 do not go together; right would be one of them</source>
        <translation>%1 与 %2 不能同时使用；应只用其一</translation>
    </message>
    <message>
        <source>%1: %2 is no size; right would be WIDTHxHEIGHT, as in 1280x720 or 170x95mm, or %3</source>
        <translation>%1：%2 不是尺寸；正确的写法是“宽x高”，如 1280x720 或 170x95mm，或者 %3</translation>
    </message>
    <message>
        <source>--scale does not go with this --size; right would be a size like 1280x720</source>
        <translation>--scale 不能与这样的 --size 一起使用；正确的尺寸如 1280x720</translation>
    </message>
    <message>
        <source>--dpi needs a --size in millimetres, as in 170x95mm</source>
        <translation>--dpi 需要以毫米给出的 --size，如 170x95mm</translation>
    </message>
    <message>
        <source>%1 has no scenes; right would be a deck with some</source>
        <translation>%1 没有场景；应给出有场景的演示文稿</translation>
    </message>
    <message>
        <source>--deck lacks its file; right would be export FILE.actideck --deck</source>
        <translation>--deck 缺少文件；正确的写法是 export FILE.actideck --deck</translation>
    </message>
    <message>
        <source>%1 is a deck; right would be --deck with it, which draws each of its scenes</source>
        <translation>%1 是演示文稿；应加上 --deck，这样会绘制其中每个场景</translation>
    </message>
    <message>
        <source>%1: %2 is out of limits; the nearest that can be drawn is %3</source>
        <translation>%1：%2 超出范围；可绘制的最接近的值是 %3</translation>
    </message>
    <message>
        <source>--state: %1 is no field; right would be PATH=VALUE as in a session file, for example layer.weight=2</source>
        <translation>--state：%1 不是字段；正确的写法是会话文件中的 PATH=VALUE，例如 layer.weight=2</translation>
    </message>
    <message>
        <source>%1 means nothing here; right would be --workspace %2 with it</source>
        <translation>%1 在这里没有意义；应同时给出 --workspace %2</translation>
    </message>
    <message>
        <source>--output-folder: %1 is a file; right would be a folder</source>
        <translation>--output-folder：%1 是文件；应给出文件夹</translation>
    </message>
    <message>
        <source>--output-folder: %1 is not there and cannot be made; right would be a folder in one that is there</source>
        <translation>--output-folder：%1 不存在，也无法创建；应给出已有文件夹中的文件夹</translation>
    </message>
    <message>
        <source>--format needs --output-folder; the ending of --output says the format</source>
        <translation>--format 需要 --output-folder；--output 的扩展名决定格式</translation>
    </message>
    <message>
        <source>--output-folder needs --format; right would be %1</source>
        <translation>--output-folder 需要 --format；正确的是 %1</translation>
    </message>
    <message>
        <source>%1 (if not given)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list of words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Right would be %1, a file to open, or no word for the window.</source>
        <translation>正确的是 %1、要打开的文件，或者什么都不写以打开窗口。</translation>
    </message>
    <message>
        <source>--sweep: %1</source>
        <translation>--sweep：%1</translation>
    </message>
    <message>
        <source>%1: a GIF is for what moves; right would be --sweep with it, as in --sweep cursor=-5:5</source>
        <translation>%1：GIF 用于会动的图；正确的写法是同时给出 --sweep，例如 --sweep cursor=-5:5</translation>
    </message>
    <message>
        <source>What moves, in a gif that plays for ever, a pdf with a page a frame, or numbered png:
--sweep SLIDER=FROM:TO       as in cursor=-5:5, layer.weight=-2:2, depth.depth=1:50, elu.alpha=0.1:3
--seconds S                  how long it plays; 4 if not given
--fps N                      frames in a second: 5, 10, 20, 25 (if not given) or 50
--back                       and back again within that time
--no-value                   leaves the slider&apos;s value out of the title
--fit-axes                   axes that fit each frame, not all of them
</source>
        <translation>会动的图：不停播放的 gif、每帧一页的 pdf，或编号的 png：
--sweep SLIDER=FROM:TO       例如 cursor=-5:5、layer.weight=-2:2、depth.depth=1:50、elu.alpha=0.1:3
--seconds S                  播放多久；不给出则为 4
--fps N                      每秒帧数：5、10、20、25（不给出时）或 50
--back                       在这段时间内再返回
--no-value                   标题中不写滑块的值
--fit-axes                   坐标轴适应每一帧，而不是全部
</translation>
    </message>
    <message>
        <source>--sweep: %1 is no sweep; right would be SLIDER=FROM:TO, as in cursor=-5:5</source>
        <translation>--sweep：%1 不是有效的移动方式；正确的写法是 SLIDER=FROM:TO，例如 cursor=-5:5</translation>
    </message>
    <message>
        <source>%1 needs --sweep, which says what moves, as in --sweep cursor=-5:5</source>
        <translation>%1 需要 --sweep 说明什么在动，例如 --sweep cursor=-5:5</translation>
    </message>
    <message>
        <source>--sweep: nothing that is drawn has a slider %1; right would be %2</source>
        <translation>--sweep：所画的内容没有滑块 %1；正确的是 %2</translation>
    </message>
    <message>
        <source>%1 was not written: interrupted</source>
        <translation>%1 未写入：已中断</translation>
    </message>
    <message>
        <source>%1 was not written. %2</source>
        <translation>%1 未写入。%2</translation>
    </message>
    <message>
        <source>There is too little memory for this; right would be a smaller size</source>
        <translation>内存不足，无法完成；应改用较小的规模</translation>
    </message>
    <message>
        <source>--set: %1 of %2 is %3 and %4 is %5; right would be a %1 below %4</source>
        <translation>--set：%2 的 %1 是 %3，而 %4 是 %5；%1 应小于 %4</translation>
    </message>
    <message>
        <source>--csv-decimal point|comma    of the numbers in a CSV; point if not given; between commas stand semicolons
</source>
        <translation>--csv-decimal point|comma    CSV 中数字的小数点；默认 point；用 comma（逗号）时以分号分隔各列
</translation>
    </message>
    <message>
        <source>%1 needs a CSV; right would be %2 with it</source>
        <translation>%1 需要 CSV；应同时给出 %2</translation>
    </message>
    <message>
        <source>--batch: %1: %2</source>
        <comment>a file, and what is wrong with it</comment>
        <translation>--batch：%1：%2</translation>
    </message>
    <message>
        <source>%1; right would be a number there, or --skip-gaps, which leaves such rows out</source>
        <translation>%1；该处应为数，或用 --skip-gaps 略去这样的行</translation>
    </message>
    <message>
        <source>no row has a number in every column that is taken (%1); right would be other --columns</source>
        <translation>没有一行在所取的每一列中都有数（%1）；应改选其他 --columns</translation>
    </message>
    <message>
        <source>it has no row of numbers; right would be at least one</source>
        <translation>其中没有由数组成的行；应至少有一行</translation>
    </message>
    <message>
        <source>it holds too many numbers; right would be at most %1</source>
        <translation>其中的数太多；应不超过 %1 个</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>%1 needs --batch, which says what table is read</source>
        <translation>%1 需要与 --batch 同用，后者给出要读取的数值表</translation>
    </message>
    <message>
        <source>--decimal is for tables; elsewhere a point is the decimal mark</source>
        <translation>--decimal 用于数值表；其他地方以点为小数点</translation>
    </message>
    <message>
        <source>a table of numbers, or - for standard input</source>
        <translation>数值表，或以 - 表示标准输入</translation>
    </message>
    <message>
        <source>it is empty; right would be a table of numbers</source>
        <translation>它是空的；应为数值表</translation>
    </message>
    <message>
        <source>%1: in %2 the last column stands before the first; right would be one as in 2-4</source>
        <translation>%1：%2 中最后一列在第一列之前；应形如 2-4</translation>
    </message>
    <message>
        <source>%1: %2 is listed twice; once would be right</source>
        <translation>%1：%2 列出了两次；应只列一次</translation>
    </message>
    <message>
        <source>%1: there is no column %2; right would be columns from 1 to %3, or names</source>
        <translation>%1：没有列 %2；应为 1 到 %3 的列号或列名</translation>
    </message>
    <message>
        <source>%1: columns %2 and %3 are both called %4; right would be their numbers</source>
        <translation>%1：第 %2 列和第 %3 列都名为 %4；应给出列号</translation>
    </message>
    <message>
        <source>--decimal needs --stdin; elsewhere a point is the decimal mark</source>
        <translation>--decimal 需要与 --stdin 同用；其他地方以点为小数点</translation>
    </message>
    <message>
        <source>layer lacks its inputs; right would be --x V,V,... or --stdin or --batch FILE</source>
        <translation>layer 缺少输入；应给出 --x V,V,...、--stdin 或 --batch FILE</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>a deck</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>a session or a picture made earlier, or functions after --functions</source>
        <translation>会话或以前导出的图片，或 --functions 后的函数</translation>
    </message>
    <message>
        <source>--output-folder: the name %1 is too long; right would be a shorter one</source>
        <translation>--output-folder：名称 %1 太长；应短一些</translation>
    </message>
    <message>
        <source>--output: the name %1 is too long; right would be a shorter one</source>
        <translation>--output：名称 %1 太长；应短一些</translation>
    </message>
    <message>
        <source>Actiscope shows neural-network activation functions and their derivatives.

actiscope [FILE]     opens the window, with a session, a deck, a table of numbers, or a picture made earlier
actiscope list       shows the functions there are
actiscope eval       computes f, f&apos; and f&apos;&apos; of one function
actiscope layer      sends x through a toy layer a = f(w*x + b) and computes its gradients
actiscope export     writes curves as a picture or a table

actiscope COMMAND --help shows what a command takes; --version names the version.
The commands need no display. Exit status: 0 done, 1 could not be read, computed or written, 2 wrong input,
130 or 143 a table interrupted.
</source>
        <translation>Actiscope 显示神经网络的激活函数及其导数。

actiscope [FILE]     打开窗口，可带会话、演示文稿、数值表或以前导出的图片
actiscope list       显示有哪些函数
actiscope eval       计算一个函数的 f、f&apos; 和 f&apos;&apos;
actiscope layer      让 x 通过玩具层 a = f(w*x + b) 并计算其梯度
actiscope export     将曲线写成图片或表格

actiscope COMMAND --help 显示命令的参数；--version 显示版本。
这些命令不需要显示器。退出状态：0 完成，1 无法读取、计算或写入，2 输入有误，
130 或 143 表格输出被中断。
</translation>
    </message>
    <message>
        <source>The name of the file is empty</source>
        <translation>文件名为空</translation>
    </message>
    <message>
        <source>%1 is a folder</source>
        <translation>%1 是文件夹</translation>
    </message>
    <message>
        <source>The name %1 is too long</source>
        <translation>名称 %1 太长</translation>
    </message>
    <message>
        <source>%1 is a link that leads back to itself</source>
        <translation>%1 是指向自身的链接</translation>
    </message>
    <message>
        <source>The folder of %1 may not be read</source>
        <translation>%1 所在的文件夹不可读</translation>
    </message>
    <message>
        <source>There is no file %1: what stands before a / in it is no folder</source>
        <translation>没有文件 %1：其中某个 / 之前的不是文件夹</translation>
    </message>
    <message>
        <source>%1 is a link to %2, which is not there</source>
        <translation>%1 是指向 %2 的链接，而 %2 不存在</translation>
    </message>
    <message>
        <source>There is no file %1</source>
        <translation>没有文件 %1</translation>
    </message>
    <message>
        <source>%1 is a pipe, not a file</source>
        <translation>%1 是管道，不是文件</translation>
    </message>
    <message>
        <source>%1 is a socket, not a file</source>
        <translation>%1 是套接字，不是文件</translation>
    </message>
    <message>
        <source>%1 is a device, not a file</source>
        <translation>%1 是设备，不是文件</translation>
    </message>
    <message>
        <source>%1 may not be read</source>
        <translation>%1 不可读</translation>
    </message>
    <message>
        <source>%1; right would be %2</source>
        <comment>what is wrong; what would be right</comment>
        <translation>%1；应给出%2</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 无法读取：%2</translation>
    </message>
    <message>
        <source>%1 is too large; right would be a table of at most %2 MB</source>
        <translation>%1 太大；应为不超过 %2 MB 的数值表</translation>
    </message>
    <message>
        <source>Interrupted: the output is not whole</source>
        <translation>已中断：输出不完整</translation>
    </message>
    <message>
        <source>The word %1 is not written in UTF-8; right would be a name or a text that is</source>
        <translation>%1 不是 UTF-8 编码；应为 UTF-8 编码的名称或文字</translation>
    </message>
    <message>
        <source>right would be numbers between blanks, commas or line breaks</source>
        <translation>应为以空格、逗号或换行分隔的数</translation>
    </message>
    <message>
        <source>%1: standard input is a folder; right would be a file of numbers, as in &lt; FILE</source>
        <translation>%1：标准输入是文件夹；应为数值文件，如 &lt; FILE</translation>
    </message>
    <message>
        <source>%1: standard input is closed; right would be numbers in it, as in &lt; FILE</source>
        <translation>%1：标准输入已关闭；其中应有数，如 &lt; FILE</translation>
    </message>
    <message>
        <source>%1: standard input broke off: %2</source>
        <translation>%1：标准输入中断：%2</translation>
    </message>
    <message>
        <source>--stdin: standard input is empty; %1</source>
        <translation>--stdin：标准输入为空；%1</translation>
    </message>
    <message>
        <source>--stdin: line %1: %2 may be the number %3 or the numbers %4; right would be numbers with points, between blanks or line breaks, or %5</source>
        <translation>--stdin：第 %1 行：%2 可能是一个数 %3，也可能是几个数 %4；应为以空格或换行分隔、用小数点的数，或%5</translation>
    </message>
    <message>
        <source>--decimal comma for the one, --decimal point for the other</source>
        <translation>用 --decimal comma 表示前者、--decimal point 表示后者</translation>
    </message>
    <message>
        <source>--decimal point for the numbers</source>
        <translation>用 --decimal point 表示几个数</translation>
    </message>
    <message>
        <source>--stdin: line %1: %2; %3</source>
        <translation>--stdin：第 %1 行：%2；%3</translation>
    </message>
    <message>
        <source>right would be numbers with decimal commas between blanks, semicolons or line breaks</source>
        <translation>应为以空格、分号或换行分隔、以逗号作小数点的数</translation>
    </message>
    <message>
        <source>%1: standard input is too large; right would be a table of at most %2 MB</source>
        <translation>%1：标准输入太大；应为不超过 %2 MB 的数值表</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>%1 for %2 (%3)</source>
        <comment>the options that choose it, a table&apos;s size, its notation</comment>
        <translation>%1 表示 %2（%3）</translation>
    </message>
    <message>
        <source>%1: two readings fit equally well; right would be %2</source>
        <translation>%1：两种读法同样合适；应给出 %2</translation>
    </message>
    <message>
        <source>%1: several readings fit equally well; right would be %2</source>
        <translation>%1：多种读法同样合适；应给出 %2</translation>
    </message>
    <message>
        <source>%1: %2; right would be --header %3 for names, --header %4 for numbers</source>
        <translation>%1：%2；若为列名，应给出 --header %3；若为数，应给出 --header %4</translation>
    </message>
    <message>
        <source>%1: %2; right would be --columns %3 without it, --columns %4 with it</source>
        <translation>%1：%2；不取该列应给出 --columns %3，取该列应给出 --columns %4</translation>
    </message>
    <message>
        <source>a session, a deck, a picture made by Actiscope or a table of numbers</source>
        <translation>会话、演示文稿、Actiscope 导出的图片或数值表</translation>
    </message>
    <message>
        <source>%1, 1 head row</source>
        <translation>%1，表头 1 行</translation>
    </message>
    <message>
        <source>%1, %2 head rows</source>
        <translation>%1，表头 %2 行</translation>
    </message>
    <message>
        <source>%1: %2 read; %3</source>
        <translation>%1：已读取 %2；%3</translation>
    </message>
    <message>
        <source>; left out: %1</source>
        <translation>；略去：%1</translation>
    </message>
    <message>
        <source>How it looks:
--size WxH                   in pixels of a screen with 96 dpi; 1280x720 if not given; WxHmm in
                             millimetres; or slide, slide4k, square, column, page
--scale S                    pixels of a PNG for each of these, from 0.1 to 8
--dpi N                      pixels of a PNG in an inch, where the size is in millimetres
--text-size PERCENT          of what suits the size, from 50 to 250
--theme light|dark|contrast  light if not given
--title TEXT, --transparent
--language en|zh_CN          of the texts in the picture; en if not given
--no-state                   leaves out the settings with which a PNG, SVG or PDF can be opened again
</source>
        <translation>外观：
--size WxH                   以 96 dpi 屏幕的像素计；默认 1280x720；WxHmm 以毫米计；
                             或 slide、slide4k、square、column、page
--scale S                    PNG 中每个像素对应的像素数，0.1 到 8
--dpi N                      尺寸以毫米计时 PNG 每英寸的像素数
--text-size PERCENT          相对于适合该尺寸的文字大小，50 到 250
--theme light|dark|contrast  默认 light
--title TEXT, --transparent
--language en|zh_CN          图片中文字的语言；默认 en
--no-state                   不写入可重新打开 PNG、SVG 或 PDF 的设置
</translation>
    </message>
    <message>
        <source>How a table is read, where that is not found by itself:
--separator       comma, semicolon, tab, space, or none (one number a row)
--decimal         point or comma
--header N        the first N rows hold no data
--columns LIST    numbers from 1, ranges as in 2-4, or names, in double quotes if they look like numbers;
                  all columns of numbers but an index if not given
--skip-gaps       leaves out rows without a number in each column taken, or with too many cells; refused if
                  not given
</source>
        <translation>数值表的读取方式（无法自动判定时）：
--separator       comma、semicolon、tab、space 或 none（每行一个数）
--decimal         point 或 comma
--header N        前 N 行不是数据
--columns LIST    从 1 开始的列号、范围（如 2-4）或列名；形如数字的列名须加双引号；
                  默认为除行号列以外的所有数值列
--skip-gaps       略去所取各列中有非数值单元格或单元格过多的行；未给出时拒绝读取
</translation>
    </message>
    <message>
        <source>Of --stdin, --decimal says how its numbers are written.
</source>
        <translation>与 --stdin 同用时，--decimal 说明其中的数如何书写。
</translation>
    </message>
    <message>
        <source>a session or a picture made earlier</source>
        <translation>会话或以前导出的图片</translation>
    </message>
    <message>
        <source>actiscope list [--json] [SESSION]

Shows the functions: id, name, family, year of the paper cited, parameters with their defaults. With a saved
session, or a picture made earlier, first the functions of its own.
--json  gives everything the program knows of each, formulas and sources included
</source>
        <translation>actiscope list [--json] [SESSION]

列出函数：ID、名称、类别、引用论文的年份、参数及其默认值。给出已保存的会话
或以前导出的图片时，先列出其中自定义的函数。
--json  给出程序所知的每个函数的全部信息，包括公式和来源
</translation>
    </message>
    <message>
        <source>actiscope eval FUNCTION [--set NAME=VALUE]... [--x V,V,... | --range A:B --samples N | --stdin]
               [--session FILE] [--decimal point|comma] [--format csv|json] [--csv-decimal point|comma]

Prints x, f, f&apos; and f&apos;&apos; with 17 significant digits, which tell any two doubles apart.
FUNCTION          an id, as &apos;actiscope list&apos; shows them, or a formula in quotes, as &apos;x*sigmoid(b*x)&apos;
--set NAME=VALUE  sets a parameter: of a formula each word that is no function
--session FILE    FUNCTION may be one of that session&apos;s own, by its name too
--x V,V,...       computes at these x; nan, inf and -inf are numbers too
--range A:B       computes at evenly spaced x from A to B, both included; -5:5 if not given
--samples N       how many of them, from 2 to 10000000; 101 if not given
--stdin           reads x from standard input: numbers between blanks, commas or line breaks
--decimal comma   reads 0,5 there as one number; numbers then stand between blanks, semicolons or line breaks
--decimal point   reads 0,5 there as two; without either, commas that may all be decimal marks are refused
--format          csv (header line x,f,df,d2f; what is not finite: nan, inf, -inf) or
                  json (a list of objects; what is not finite: the strings &quot;nan&quot;, &quot;inf&quot;, &quot;-inf&quot;)
--csv-decimal     point (if not given), or comma: 0,5 for a half, and semicolons between the columns
</source>
        <translation>actiscope eval FUNCTION [--set NAME=VALUE]... [--x V,V,... | --range A:B --samples N | --stdin]
               [--session FILE] [--decimal point|comma] [--format csv|json] [--csv-decimal point|comma]

以 17 位有效数字输出 x、f、f&apos; 和 f&apos;&apos;，足以区分任意两个双精度数。
FUNCTION          ID，见 &apos;actiscope list&apos;，或引号中的公式，如 &apos;x*sigmoid(b*x)&apos;
--set NAME=VALUE  设置参数：公式中不是函数的每个词都是参数
--session FILE    FUNCTION 也可以是该会话中自定义的函数，也可用其名称
--x V,V,...       在这些 x 处计算；nan、inf 和 -inf 也是数
--range A:B       在从 A 到 B（含两端）等距分布的 x 处计算；默认 -5:5
--samples N       x 的个数，2 到 10000000；默认 101
--stdin           从标准输入读取 x：以空格、逗号或换行分隔的数
--decimal comma   将其中的 0,5 读作一个数；此时数以空格、分号或换行分隔
--decimal point   将其中的 0,5 读作两个数；两者都不给时，所有逗号都可能是小数点的输入会被拒绝
--format          csv（标题行 x,f,df,d2f；非有限值：nan、inf、-inf）或
                  json（对象列表；非有限值：字符串 &quot;nan&quot;、&quot;inf&quot;、&quot;-inf&quot;）
--csv-decimal     point（默认）或 comma：二分之一写作 0,5，以分号分隔各列
</translation>
    </message>
    <message>
        <source>actiscope layer FUNCTION [--set NAME=VALUE]... [--weight W] [--bias B]
                [--x V,V,... | --stdin | --batch FILE] [--session FILE] [--summary] [--format csv|json]
                [--csv-decimal point|comma]

Prints x, the pre-activation z = W*x + B, the output a = f(z), and the gradients of a by x, W and B, with
17 significant digits.
FUNCTION          an id, as &apos;actiscope list&apos; shows them, or a formula in quotes, as &apos;x*sigmoid(b*x)&apos;
--set NAME=VALUE  sets a parameter: of a formula each word that is no function
--session FILE    FUNCTION may be one of that session&apos;s own, by its name too
--weight W        1 if not given
--bias B          0 if not given
--x V,V,...       computes at these x; nan, inf and -inf are numbers too
--stdin           reads x from standard input: numbers between blanks, commas or line breaks
--batch FILE      reads x from a table, row by row; - is standard input
--summary         prints statistics of all x in lines statistic,value: rows, columns, mean and standard
                  deviation of x, z and a, the shares of dead (f&apos; = 0) and of saturated elements
                  (|f&apos;| &lt; 0.01, the dead ones included), and the means of |da/dx| and |da/dw|
--format          csv (header line x,z,a,da_dx,da_dw,da_db; what is not finite: nan, inf, -inf) or
                  json (a list of objects; what is not finite: the strings &quot;nan&quot;, &quot;inf&quot;, &quot;-inf&quot;)
--csv-decimal     point (if not given), or comma: 0,5 for a half, and semicolons between the columns
</source>
        <translation>actiscope layer FUNCTION [--set NAME=VALUE]... [--weight W] [--bias B]
                [--x V,V,... | --stdin | --batch FILE] [--session FILE] [--summary] [--format csv|json]
                [--csv-decimal point|comma]

以 17 位有效数字输出 x、预激活值 z = W*x + B、输出 a = f(z)，以及 a 对 x、W 和 B 的梯度。
FUNCTION          ID，见 &apos;actiscope list&apos;，或引号中的公式，如 &apos;x*sigmoid(b*x)&apos;
--set NAME=VALUE  设置参数：公式中不是函数的每个词都是参数
--session FILE    FUNCTION 也可以是该会话中自定义的函数，也可用其名称
--weight W        默认 1
--bias B          默认 0
--x V,V,...       在这些 x 处计算；nan、inf 和 -inf 也是数
--stdin           从标准输入读取 x：以空格、逗号或换行分隔的数
--batch FILE      从数值表逐行读取 x；- 表示标准输入
--summary         按 statistic,value 逐行输出所有 x 的统计量：行数、列数，x、z 和 a 的均值与标准差，
                  死亡元素（f&apos; = 0）与饱和元素（|f&apos;| &lt; 0.01，含死亡元素）所占比例，
                  以及 |da/dx| 和 |da/dw| 的均值
--format          csv（标题行 x,z,a,da_dx,da_dw,da_db；非有限值：nan、inf、-inf）或
                  json（对象列表；非有限值：字符串 &quot;nan&quot;、&quot;inf&quot;、&quot;-inf&quot;）
--csv-decimal     point（默认）或 comma：二分之一写作 0,5，以分号分隔各列
</translation>
    </message>
    <message>
        <source>What is drawn:
--functions A,B,...          ids, as &apos;actiscope list&apos; shows them; --all for all of them
--function NAME=FORMULA      one of your own, as &apos;swoosh=x*sigmoid(b*x)&apos;; may be given more than once
--set FUNCTION.NAME=VALUE    sets a parameter of one of them
--workspace                  %1
--range A:B                  of x; -5:5 if not given
--show                       f, its derivative df, d2f, a list of these, both (if not given) or all
%2%3of the numbers drawn
--state PATH=VALUE           any other field, as a session file names it
--batch FILE                 of numbers that the layer gets; - is standard input; see below
</source>
        <translation>绘制什么：
--functions A,B,...          id，见 &apos;actiscope list&apos;；--all 表示全部
--function NAME=FORMULA      自定义的函数，如 &apos;swoosh=x*sigmoid(b*x)&apos;；可多次给出
--set FUNCTION.NAME=VALUE    设置其中一个函数的参数
--workspace                  %1
--range A:B                  x 的范围；默认 -5:5
--show                       f、导数 df、d2f、它们的列表、both（默认）或 all
%2%3随机数的种子
--state PATH=VALUE           会话文件中的任何其他字段
--batch FILE                 玩具层的输入数值表；- 表示标准输入；见下文
</translation>
    </message>
    <message>
        <source>formula %1: %2</source>
        <translation>公式 %1：%2</translation>
    </message>
    <message>
        <source>(at the end)</source>
        <translation>（在末尾）</translation>
    </message>
    <message>
        <source>(at character %1)</source>
        <translation>（在第 %1 个字符处）</translation>
    </message>
    <message>
        <source>%1: there are too many functions; right would be at most %2</source>
        <translation>%1：函数太多；最多 %2 个</translation>
    </message>
    <message>
        <source>%1: %2 is a parameter of the formula; right would be another name for one of them</source>
        <translation>%1：%2 是公式中的参数；请给其中之一另取名称</translation>
    </message>
    <message>
        <source>What the formula gives at x = %1 could not be computed with certainty</source>
        <translation>公式在 x = %1 处的值无法确定地算出</translation>
    </message>
    <message>
        <source>What the formula gives could not be computed with certainty for %1 values of x, the first of which is %2</source>
        <translation>有 %1 个 x 处公式的值无法确定地算出，第一个是 %2</translation>
    </message>
    <message>
        <source>There are too many functions; right would be at most %1.</source>
        <translation>函数太多；最多 %1 个。</translation>
    </message>
    <message>
        <source>export lacks its functions; right would be --functions with ids between commas, as in relu,gelu, or --function with a formula</source>
        <translation>export 缺少函数；应为 --functions 加以逗号分隔的 ID（如 relu,gelu），或 --function 加公式</translation>
    </message>
    <message>
        <source>actiscope export --functions A,B,... [OPTION]... --output FILE
actiscope export --function NAME=FORMULA [OPTION]... --output FILE
actiscope export SESSION [OPTION]... --output FILE
actiscope export --all [OPTION]... --output-folder FOLDER --format png|svg|pdf|csv|tex|tikz|py
actiscope export DECK --deck [OPTION]... --output-folder FOLDER --format ...

Writes curves into a file, whose ending says what it becomes: png, svg, pdf, csv (the points),
tex (for pdflatex with PGFPlots), tikz (that picture alone), or py (a script for Python with Matplotlib).
SESSION is a saved session, or a PNG, SVG or PDF made earlier; options change what it shows.
With a folder each function gets a picture of its own, named by its id (one of your own by its name), and
each scene of a deck one, named by its number and title.
</source>
        <translation>actiscope export --functions A,B,... [选项]... --output FILE
actiscope export --function NAME=FORMULA [选项]... --output FILE
actiscope export SESSION [选项]... --output FILE
actiscope export --all [选项]... --output-folder FOLDER --format png|svg|pdf|csv|tex|tikz|py
actiscope export DECK --deck [选项]... --output-folder FOLDER --format ...

将曲线写入文件，扩展名决定格式：png、svg、pdf、csv（数据点）、
tex（供 pdflatex 与 PGFPlots）、tikz（仅图形）或 py（Python 与 Matplotlib 脚本）。
SESSION 是保存的会话，或以前导出的 PNG、SVG、PDF；选项会改变其显示内容。
给出文件夹时，每个函数各有一张以 id 命名的图片（自定义函数以名称命名），
演示文稿的每个场景各有一张，以序号和标题命名。
</translation>
    </message>
</context>
<context>
    <name>DeckFile</name>
    <message>
        <source>it has to have a “title” and a “state”</source>
        <translation>必须有“title”和“state”</translation>
    </message>
    <message>
        <source>“note” has to be a text</source>
        <translation>“note”必须是文本</translation>
    </message>
    <message>
        <source>“controls” has to be a list of sliders</source>
        <translation>“controls”必须是滑块列表</translation>
    </message>
    <message>
        <source>there is no slider “%1”</source>
        <translation>没有名为“%1”的滑块</translation>
    </message>
    <message>
        <source>“hidden” has to be nothing, derivative, selected or table</source>
        <translation>“hidden”必须是 nothing、derivative、selected 或 table</translation>
    </message>
    <message>
        <source>It is no deck of Actiscope. Choose a file that was saved as a deck.</source>
        <translation>这不是 Actiscope 的演示文稿。请选择保存为演示文稿的文件。</translation>
    </message>
    <message>
        <source>“scenes” has to be a list of at most %1 scenes.</source>
        <translation>“scenes”必须是列表，最多含 %1 个场景。</translation>
    </message>
    <message>
        <source>Scene %1 cannot be read: %2.</source>
        <translation>场景 %1 无法读取：%2。</translation>
    </message>
    <message>
        <source>“%1” has to be a text of at most %2 characters</source>
        <translation>“%1”应为最多 %2 个字符的文本</translation>
    </message>
    <message>
        <source>scene %1: %2</source>
        <translation>场景 %1：%2</translation>
    </message>
</context>
<context>
    <name>Depth</name>
    <message>
        <source>exploding</source>
        <translation>梯度爆炸</translation>
    </message>
    <message>
        <source>learns</source>
        <translation>能正常学习</translation>
    </message>
    <message>
        <source>vanishing</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>Gradient that leaves layer 1, ‖∂L/∂h₀‖, by depth; weight scale %1</source>
        <translation>传出第 1 层的梯度 ‖∂L/∂h₀‖ 随深度的变化；权重缩放 %1</translation>
    </message>
    <message>
        <source>%1. At depth %2: %3.</source>
        <translation>%1。深度为 %2 时：%3。</translation>
    </message>
    <message>
        <source>Factors |w·f′(z)| layer by layer</source>
        <translation>逐层因子 |w·f′(z)|</translation>
    </message>
    <message>
        <source>Gradient by layer, ‖∂L/∂h‖, depth %1</source>
        <translation>各层梯度 ‖∂L/∂h‖，深度 %1</translation>
    </message>
    <message>
        <source>%1. At layer %2, the first: %3.</source>
        <translation>%1。首层（第 %2 层）：%3。</translation>
    </message>
    <message>
        <source>Signal |h| layer by layer</source>
        <translation>逐层信号 |h|</translation>
    </message>
    <message>
        <source>Signal by layer: standard deviation of h</source>
        <translation>各层信号：h 的标准差</translation>
    </message>
    <message>
        <source>%1. At layer %2, the last: %3.</source>
        <translation>%1。末层（第 %2 层）：%3。</translation>
    </message>
    <message>
        <source>Gradient that leaves layer 1, depth %1</source>
        <translation>深度为 %1 时传出第 1 层的梯度</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>learns: %1</source>
        <translation>能正常学习：%1</translation>
    </message>
    <message>
        <source>exploding: %1</source>
        <translation>梯度爆炸：%1</translation>
    </message>
    <message>
        <source>vanishing: %1</source>
        <translation>趋于消失：%1</translation>
    </message>
    <message>
        <source>vanished: %1</source>
        <translation>已消失：%1</translation>
    </message>
    <message>
        <source>exactly 0: %1</source>
        <translation>恰为 0：%1</translation>
    </message>
    <message>
        <source>With %1 each layer multiplies the gradient by %2 on average.</source>
        <translation>使用 %1 时，每层平均将梯度乘以 %2。</translation>
    </message>
    <message>
        <source>%1 scales with its input, so a weight scale of %2 would keep the gradient&apos;s size.</source>
        <translation>%1 的输出随输入等比缩放，因此权重缩放取 %2 可保持梯度大小。</translation>
    </message>
    <message>
        <source>Xavier was made for %1: try it as the initialisation.</source>
        <translation>Xavier 初始化是为 %1 推导的：不妨一试。</translation>
    </message>
    <message>
        <source>Lower the weight scale until the gradient stays within the green band.</source>
        <translation>减小权重缩放，直到梯度保持在绿色带内。</translation>
    </message>
    <message>
        <source>Raise the weight scale, or try another initialisation, until the gradient stays within the green band.</source>
        <translation>增大权重缩放或换用其他初始化，直到梯度保持在绿色带内。</translation>
    </message>
    <message>
        <source>too small to change a weight of 1 in float32 (plain SGD)</source>
        <translation>过小，在 float32 中改变不了大小为 1 的权重（普通 SGD）</translation>
    </message>
    <message>
        <source>f′ of %1 is at most 0.25: here the gradient shrinks to a quarter or less at every layer.</source>
        <translation>%1 的 f′ 不超过 0.25：在这里，每过一层梯度就缩小到四分之一或更小。</translation>
    </message>
    <message>
        <source>f′ of %1 is at most 0.25: every layer shrinks the gradient to a quarter or less before its weights multiply it.</source>
        <translation>%1 的 f′ 不超过 0.25：每一层先把梯度缩小到四分之一或更小，然后再乘以权重。</translation>
    </message>
    <message>
        <source>Every gradient is exactly 0.</source>
        <translation>所有梯度都恰为 0。</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>%1 for x from %2 to %3, y from %4 to %5.</source>
        <translation>%1，x 从 %2 到 %3，y 从 %4 到 %5。</translation>
    </message>
    <message>
        <source>No function is shown.</source>
        <translation>未显示任何函数。</translation>
    </message>
    <message>
        <source>At x = %1: %2.</source>
        <translation>x = %1 处：%2。</translation>
    </message>
    <message>
        <source>%1 is selected: in view it goes from %2 at x = %3 to %4 at x = %5.</source>
        <translation>已选择 %1：在视图中从 x = %3 处的 %2 变到 x = %5 处的 %4。</translation>
    </message>
    <message>
        <source>Colours show %1 from %2 to %3.</source>
        <translation>颜色表示 %1，从 %2 到 %3。</translation>
    </message>
    <message>
        <source>No value is shown.</source>
        <translation>没有可显示的值。</translation>
    </message>
    <message>
        <source>It is %1 everywhere.</source>
        <translation>各处的值都是 %1。</translation>
    </message>
    <message>
        <source>It is least, %1, at x = %2, y = %3, and greatest, %4, at x = %5, y = %6.</source>
        <translation>最小值 %1 在 x = %2、y = %3 处，最大值 %4 在 x = %5、y = %6 处。</translation>
    </message>
    <message>
        <source>On %1 of the area it is above %2.</source>
        <translation>在 %1 的区域上大于 %2。</translation>
    </message>
    <message>
        <source>On %1 of the area it has no value.</source>
        <translation>在 %1 的区域上没有值。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>DocumentFile</name>
    <message>
        <source>It cannot be read from line %1 on: %2. The file may be cut off or damaged.</source>
        <translation>从第 %1 行起无法读取：%2。文件可能被截断或已损坏。</translation>
    </message>
    <message>
        <source>“version” has to be a whole number from 1 on.</source>
        <translation>“version”必须是不小于 1 的整数。</translation>
    </message>
    <message>
        <source>It has version %1, and this program reads up to version %2. A newer Actiscope can open it.</source>
        <translation>文件版本为 %1，本程序最高只能读取版本 %2。请用更新的 Actiscope 打开。</translation>
    </message>
</context>
<context>
    <name>EmbeddedState</name>
    <message>
        <source>It is no PNG, SVG or PDF picture.</source>
        <translation>它不是 PNG、SVG 或 PDF 图片。</translation>
    </message>
    <message>
        <source>It does not hold the state that made it. Right would be a picture exported by Actiscope so that it can be opened again, and not changed by another program since.</source>
        <translation>其中没有生成它的状态。应给出由 Actiscope 导出、可重新打开、且此后未被其他程序改动的图片。</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>Range minimum</source>
        <translation>范围下限</translation>
    </message>
    <message>
        <source>Where the x axis begins</source>
        <translation>x 轴的起点</translation>
    </message>
    <message>
        <source>Range maximum</source>
        <translation>范围上限</translation>
    </message>
    <message>
        <source>Where the x axis ends</source>
        <translation>x 轴的终点</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>w in a = f(w·x + b)</source>
        <translation>a = f(w·x + b) 中的 w</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>b in a = f(w·x + b)</source>
        <translation>a = f(w·x + b) 中的 b</translation>
    </message>
    <message>
        <source>Input spread</source>
        <translation>输入标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the inputs; multiplies numbers from a file</source>
        <translation>输入的标准差；对文件中的数则为乘数</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批量大小</translation>
    </message>
    <message>
        <source>How many samples are drawn</source>
        <translation>抽取的样本数</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>How many numbers a sample has; the layer is applied to each of them</source>
        <translation>每个样本所含数的个数；该层作用于其中每个数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The same seed draws the same batch again</source>
        <translation>相同的种子会再次抽取相同的批量</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How far a step of gradient descent goes</source>
        <translation>梯度下降每步的步长</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>How many layers the stack has</source>
        <translation>网络的层数</translation>
    </message>
    <message>
        <source>Weight scale</source>
        <translation>权重缩放</translation>
    </message>
    <message>
        <source>Multiplies every weight of the initialisation</source>
        <translation>初始化的每个权重都乘以它</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Units per layer; with 1 the stack is a chain of numbers that starts at the cursor</source>
        <translation>每层的神经元数；为 1 时，网络是从光标处开始的单神经元链</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>How many inputs go through the stack</source>
        <translation>通过网络的输入个数</translation>
    </message>
    <message>
        <source>The same seed draws the same weights and inputs again</source>
        <translation>相同的种子会再次抽取相同的权重和输入</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>How many steps of gradient descent the neurons have made</source>
        <translation>各神经元已执行的梯度下降步数</translation>
    </message>
    <message>
        <source>Cursor</source>
        <translation>光标</translation>
    </message>
    <message>
        <source>Where on the x axis the values are read</source>
        <translation>在 x 轴上读取数值的位置</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>The chart of f</source>
        <translation>f 的图表</translation>
    </message>
    <message>
        <source>Derivative</source>
        <translation>导数</translation>
    </message>
    <message>
        <source>The chart of f′</source>
        <translation>f′ 的图表</translation>
    </message>
    <message>
        <source>Second derivative</source>
        <translation>二阶导数</translation>
    </message>
    <message>
        <source>The chart of f″</source>
        <translation>f″ 的图表</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和区</translation>
    </message>
    <message>
        <source>Shade where the gradient all but vanishes</source>
        <translation>为梯度几乎消失的区域加底色</translation>
    </message>
    <message>
        <source>Points of interest</source>
        <translation>特征点</translation>
    </message>
    <message>
        <source>Mark zeros, extrema and inflections</source>
        <translation>标出零点、极值点和拐点</translation>
    </message>
    <message>
        <source>Tangent at cursor</source>
        <translation>光标处切线</translation>
    </message>
    <message>
        <source>Draw the selected function&apos;s tangent at the cursor</source>
        <translation>绘制所选函数在光标处的切线</translation>
    </message>
    <message>
        <source>Saturation threshold</source>
        <translation>饱和阈值</translation>
    </message>
    <message>
        <source>A function counts as saturated where |f′| is below this</source>
        <translation>|f′| 低于此值处，函数视为饱和</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>In per cent</source>
        <translation>以百分比表示</translation>
    </message>
    <message>
        <source>Dash patterns</source>
        <translation>虚线样式</translation>
    </message>
    <message>
        <source>Tell the curves apart by pattern as well as by colour</source>
        <translation>除颜色外，还用线型区分曲线</translation>
    </message>
    <message>
        <source>Input distribution</source>
        <translation>输入分布</translation>
    </message>
    <message>
        <source>How the inputs x are spread, at an input spread of 1</source>
        <translation>输入标准差为 1 时，输入 x 的分布方式</translation>
    </message>
    <message>
        <source>Initialisation</source>
        <translation>初始化</translation>
    </message>
    <message>
        <source>How the weights of a layer with n inputs are drawn</source>
        <translation>有 n 个输入的层如何抽取权重</translation>
    </message>
    <message>
        <source>Cursor line</source>
        <translation>光标线</translation>
    </message>
    <message>
        <source>Mark where on the x axis the values are read</source>
        <translation>标出在 x 轴上何处读数</translation>
    </message>
    <message>
        <source>Change Range of %1</source>
        <translation>更改 %1 的范围</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>A picture of %1×%2 pixels cannot be laid out. Choose a width and a height from %3 to %4.</source>
        <translation>无法为 %1×%2 像素的图片排版。请将宽度和高度设在 %3 到 %4 之间。</translation>
    </message>
    <message>
        <source>A picture of %1×%2 pixels cannot be painted. Choose at most %3 on each side.</source>
        <translation>无法绘制 %1×%2 像素的图片。每边请不超过 %3。</translation>
    </message>
    <message>
        <source>“%1” does not say what to write. Let the name end in .png, .svg, .pdf, .csv, .tex, .tikz or .py.</source>
        <translation>从“%1”看不出文件格式。请让文件名以 .png、.svg、.pdf、.csv、.tex、.tikz 或 .py 结尾。</translation>
    </message>
    <message>
        <source>The text cannot be scaled by %1. Choose from 0.2 to 100.</source>
        <translation>文字无法缩放 %1 倍。请在 0.2 到 100 之间选择。</translation>
    </message>
    <message>
        <source>The lines cannot be scaled by %1. Choose from 0.1 to 100.</source>
        <translation>线条无法缩放 %1 倍。请在 0.1 到 100 之间选择。</translation>
    </message>
</context>
<context>
    <name>ExportPreset</name>
    <message>
        <source>Slide 16:9, Full HD</source>
        <translation>幻灯片 16:9，全高清</translation>
    </message>
    <message>
        <source>Slide 16:9, 4K</source>
        <translation>幻灯片 16:9，4K</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Paper, one column</source>
        <translation>论文，单栏</translation>
    </message>
    <message>
        <source>Paper, full width</source>
        <translation>论文，通栏</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>%1 (%2 × %3 %4)</source>
        <translation>%1（%2 × %3 %4）</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>f(%1) = %2</source>
        <translation>f(%1) = %2</translation>
    </message>
    <message>
        <source>none, tends to %1</source>
        <translation>无，趋于 %1</translation>
    </message>
    <message>
        <source>none, tends to %1 at x = %2</source>
        <translation>无，在 x = %2 处趋于 %1</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>跳变点</translation>
    </message>
    <message>
        <source>continuous, with a kink</source>
        <translation>连续，有折点</translation>
    </message>
    <message>
        <source>no kink</source>
        <translation>无折点</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>光滑</translation>
    </message>
    <message>
        <source>%1%2, %3%4</source>
        <translation>%1%2, %3%4</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无上界</translation>
    </message>
    <message>
        <source>%1 at x = %2</source>
        <translation>%1（x = %2）</translation>
    </message>
    <message>
        <source>tends to %1</source>
        <translation>趋于 %1</translation>
    </message>
    <message>
        <source>tends to %1 at x = %2</source>
        <translation>在 x = %2 处趋于 %1</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>处处饱和</translation>
    </message>
    <message>
        <source>left, to %1 (x &lt; %2)</source>
        <translation>左侧趋于 %1（x &lt; %2）</translation>
    </message>
    <message>
        <source>left, without limit (x &lt; %1)</source>
        <translation>左侧无极限（x &lt; %1）</translation>
    </message>
    <message>
        <source>right, to %1 (x &gt; %2)</source>
        <translation>右侧趋于 %1（x &gt; %2）</translation>
    </message>
    <message>
        <source>right, without limit (x &gt; %1)</source>
        <translation>右侧无极限（x &gt; %1）</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不饱和</translation>
    </message>
    <message>
        <source>strictly increasing</source>
        <translation>严格递增</translation>
    </message>
    <message>
        <source>never decreasing</source>
        <translation>单调不减</translation>
    </message>
    <message>
        <source>strictly decreasing</source>
        <translation>严格递减</translation>
    </message>
    <message>
        <source>never increasing</source>
        <translation>单调不增</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不单调</translation>
    </message>
    <message>
        <source>odd: f(−x) = −f(x)</source>
        <translation>奇函数：f(−x) = −f(x)</translation>
    </message>
    <message>
        <source>even: f(−x) = f(x)</source>
        <translation>偶函数：f(−x) = f(x)</translation>
    </message>
    <message>
        <source>none, f jumps</source>
        <translation>无，f 跳变</translation>
    </message>
    <message>
        <source>C⁰, f′ jumps</source>
        <translation>C⁰，f′ 跳变</translation>
    </message>
    <message>
        <source>C¹, f″ jumps</source>
        <translation>C¹，f″ 跳变</translation>
    </message>
    <message>
        <source>C², f″ is continuous</source>
        <translation>C²，f″ 连续</translation>
    </message>
    <message>
        <source>C∞, smooth</source>
        <translation>C∞，光滑</translation>
    </message>
    <message>
        <source>bounded</source>
        <translation>有界</translation>
    </message>
    <message>
        <source>unbounded</source>
        <translation>无界</translation>
    </message>
    <message>
        <source>bounded above</source>
        <translation>有上界</translation>
    </message>
    <message>
        <source>unbounded above</source>
        <translation>无上界</translation>
    </message>
    <message>
        <source>bounded below</source>
        <translation>有下界</translation>
    </message>
    <message>
        <source>unbounded below</source>
        <translation>无下界</translation>
    </message>
    <message>
        <source>monotonic</source>
        <translation>单调</translation>
    </message>
    <message>
        <source>not monotonic</source>
        <translation>非单调</translation>
    </message>
    <message>
        <source>zero-centred</source>
        <translation>以零为中心</translation>
    </message>
    <message>
        <source>not zero-centred</source>
        <translation>不以零为中心</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>奇函数</translation>
    </message>
    <message>
        <source>even</source>
        <translation>偶函数</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>任何实数处均无定义</translation>
    </message>
    <message>
        <source>{%1}</source>
        <translation>{%1}</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>Activation f(x)</source>
        <translation>激活函数 f(x)</translation>
    </message>
    <message>
        <source>Derivative f′(x)</source>
        <translation>导数 f′(x)</translation>
    </message>
    <message>
        <source>Second derivative f″(x)</source>
        <translation>二阶导数 f″(x)</translation>
    </message>
    <message>
        <source>%1: |f′| &lt; %2, gradient all but gone</source>
        <translation>%1：|f′| &lt; %2，梯度几乎消失</translation>
    </message>
    <message>
        <source>%1: |f′| &lt; %2</source>
        <translation>%1：|f′| &lt; %2</translation>
    </message>
    <message>
        <source>slope %1</source>
        <translation>斜率 %1</translation>
    </message>
    <message>
        <source>Check a function in the list to see its curve</source>
        <translation>在列表中勾选函数即可看到曲线</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Not revealed yet: what will it look like?</source>
        <translation>尚未揭示：它会是什么样子？</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>The function “%1” is not known.</source>
        <translation>没有名为“%1”的函数。</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是否想输入 %1？</translation>
    </message>
    <message>
        <source>“%1” is read as one parameter.</source>
        <translation>“%1”被读作一个参数。</translation>
    </message>
    <message>
        <source>“%1” is read as a parameter.</source>
        <translation>“%1”被读作参数。</translation>
    </message>
    <message>
        <source>“%1” cannot be called here: that function is made of this one, and no function can be made of itself.</source>
        <translation>此处不能调用“%1”：那个函数由本函数构成，而函数不能由自身构成。</translation>
    </message>
    <message>
        <source>“%1” cannot be called here: its own formula cannot be read.</source>
        <translation>此处不能调用“%1”：其公式无法读取。</translation>
    </message>
    <message>
        <source>The formula is too large. It can have at most %1 numbers, names and operators, those of the functions that it calls included.</source>
        <translation>公式过大；其中的数、名称和运算符（包括所调用函数中的）总共最多 %1 个。</translation>
    </message>
    <message>
        <source>Too many operations follow each other. At most %1 are possible.</source>
        <translation>连续的运算过多；最多可连续写 %1 个。</translation>
    </message>
    <message>
        <source>Too many brackets, powers or minus signs stand inside each other. At most %1 are possible.</source>
        <translation>括号、乘方或负号的嵌套层数过多；最多 %1 层。</translation>
    </message>
    <message>
        <source>The brackets of “%1” are empty. Write %2.</source>
        <translation>“%1”的括号中没有内容；应写作 %2。</translation>
    </message>
    <message>
        <source>“%1” are two numbers, but %2 takes one. Use a point: %3.</source>
        <translation>“%1”是两个数，而 %2 的括号中只应有一项。小数点应写作“.”：%3。</translation>
    </message>
    <message>
        <source>“%1” has only one argument here. Write %2.</source>
        <translation>“%1”的括号中只有一项；应写作 %2。</translation>
    </message>
    <message>
        <source>“%1” has %2 arguments here. Write %3.</source>
        <translation>“%1”的括号中有 %2 项；应写作 %3。</translation>
    </message>
    <message>
        <source>“%1” has no parameter “%2”. Use %3.</source>
        <translation>“%1”没有参数“%2”；应为 %3。</translation>
    </message>
    <message>
        <source>“%1” has two values here. Give it one.</source>
        <translation>此处为“%1”给出了两个值；只应有一个。</translation>
    </message>
    <message>
        <source>“%1” is not a form of GELU. Use &apos;none&apos; or &apos;tanh&apos;.</source>
        <translation>“%1”不是 GELU 的形式；应为 &apos;none&apos; 或 &apos;tanh&apos;。</translation>
    </message>
    <message>
        <source>“%1” is the natural logarithm, which takes no base.</source>
        <translation>“%1”是自然对数，不带底数。</translation>
    </message>
    <message>
        <source>The function “%1” is not known. There are exp, tanh, relu and others.</source>
        <translation>没有名为“%1”的函数；可用的有 exp、tanh、relu 等。</translation>
    </message>
    <message>
        <source>“%1” is not a function. For a product, write * before the bracket.</source>
        <translation>“%1”不是函数；若表示乘积，应在括号前写上 *。</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write it as in 0.5.</source>
        <translation>“%1”不是数；应写成 0.5 的形式。</translation>
    </message>
    <message>
        <source>“%1” is too large or too small. Numbers go from 1e-300 to 1e300.</source>
        <translation>“%1”过大或过小；数的范围为 1e-300 到 1e300。</translation>
    </message>
    <message>
        <source>“%1” has more than one decimal point.</source>
        <translation>“%1”有不止一个小数点。</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write its digits without the line between them.</source>
        <translation>“%1”不是数；各位数字之间不应有下划线。</translation>
    </message>
    <message>
        <source>A closing bracket %1 is missing at the end.</source>
        <translation>公式末尾缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not an exponent. Use a whole number such as ² or ⁻¹.</source>
        <translation>“%1”不是指数；应为整数，如 ² 或 ⁻¹。</translation>
    </message>
    <message>
        <source>“%1” opens a text that is not closed. A formula has no text in quotes.</source>
        <translation>引号“%1”没有与之配对的引号；公式中不应有引号。</translation>
    </message>
    <message>
        <source>“%1” is not known. Of LaTeX, \frac, \sqrt, \tanh, \alpha and the like can be read.</source>
        <translation>无法识别“%1”；可用的 LaTeX 命令有 \frac、\sqrt、\tanh、\alpha 等。</translation>
    </message>
    <message>
        <source>“%1” stands alone. Write a name in braces behind it: \%2{…}.</source>
        <translation>“%1”之后缺少内容；应在其后的花括号中写上名称：\%2{…}。</translation>
    </message>
    <message>
        <source>“%1” is a wide character. Use the narrow one.</source>
        <translation>“%1”是全角字符；应使用半角字符。</translation>
    </message>
    <message>
        <source>“%1” is not a number. Use a point: %2.</source>
        <translation>“%1”不是数。小数点应写作“.”：%2。</translation>
    </message>
    <message>
        <source>Formulas have no bracket “%1”. Use round ones.</source>
        <translation>公式中不用括号“%1”；应使用圆括号。</translation>
    </message>
    <message>
        <source>Not every x has one of the cases. Let the last one have no condition, as in {x &lt; 0: a, b}.</source>
        <translation>并非每个 x 都属于某种情形；最后一种情形应不带条件，如 {x &lt; 0: a, b}。</translation>
    </message>
    <message>
        <source>%1 is not known.</source>
        <translation>无法识别 %1。</translation>
    </message>
    <message>
        <source>The module “%1” is not known. Leave it out, or use np, math, torch, jax.nn or tf.</source>
        <translation>没有名为“%1”的模块；应去掉它，或改用 np、math、torch、jax.nn 或 tf。</translation>
    </message>
    <message>
        <source>“if” has no brackets here. Write if(x &lt; 0, a, b), or a if x &lt; 0 else b.</source>
        <translation>此处“if”之后没有括号；应写作 if(x &lt; 0, a, b) 或 a if x &lt; 0 else b。</translation>
    </message>
    <message>
        <source>“%1” cannot be used as a name.</source>
        <translation>“%1”不能用作名称。</translation>
    </message>
    <message>
        <source>“%1” does not separate arguments. Use a comma.</source>
        <translation>“%1”不能作分隔符；应使用逗号。</translation>
    </message>
    <message>
        <source>“%1” may mean the inverse function or one over the function. Write it as in asin(x) or 1/sin(x).</source>
        <translation>“%1”既可表示反函数，也可表示倒数；应写成 asin(x) 或 1/sin(x) 的形式。</translation>
    </message>
    <message>
        <source>“%1” does not belong in a formula. The only environment is cases.</source>
        <translation>公式中不应出现“%1”；可用的环境只有 cases。</translation>
    </message>
    <message>
        <source>The lines of the function are missing here. Write “return …”, indented.</source>
        <translation>此处缺少函数体；应为缩进的“return …”。</translation>
    </message>
    <message>
        <source>A line with “%1” cannot become part of a formula. Assignments, if and return can.</source>
        <translation>以“%1”开头的语句不能化为公式；只能使用赋值、if 和 return。</translation>
    </message>
    <message>
        <source>The function ends without a value. Write “return” at the end of each way through it.</source>
        <translation>函数结束时没有返回值；每条分支的末尾都应有“return”。</translation>
    </message>
    <message>
        <source>“%1” has no such argument where it is defined. It takes at most %2.</source>
        <translation>“%1”的定义中没有这一项；最多 %2 项。</translation>
    </message>
    <message>
        <source>The text is too long for a formula. It can have at most %1 bytes.</source>
        <translation>公式的文本过长；最多 %1 字节。</translation>
    </message>
    <message>
        <source>“%1” is a condition. A formula has to be a number, as in if(x &lt; 0, 1, 0).</source>
        <translation>“%1”是条件；公式应给出数，如 if(x &lt; 0, 1, 0)。</translation>
    </message>
    <message>
        <source>“%1” is a number. A condition is needed here, such as x &lt; 0.</source>
        <translation>“%1”是数；此处应为条件，如 x &lt; 0。</translation>
    </message>
    <message>
        <source>“%1” cannot be a number in a formula. Use a finite one.</source>
        <translation>“%1”不能作为公式中的数；应为有限的数。</translation>
    </message>
    <message>
        <source>“%1” is a function. Write brackets behind it.</source>
        <translation>“%1”是函数，其后应有括号。</translation>
    </message>
    <message>
        <source>“%1” cannot be a parameter. Names have Latin or Greek letters, digits and _.</source>
        <translation>“%1”不能作参数；参数名应由拉丁字母或希腊字母、数字和 _ 组成。</translation>
    </message>
    <message>
        <source>The name “%1” is too long. It can have at most %2 letters.</source>
        <translation>名称“%1”过长；最多 %2 个字母。</translation>
    </message>
    <message>
        <source>With “%1” the formula has too many parameters. It can have at most %2.</source>
        <translation>加上“%1”后公式的参数过多；最多 %2 个。</translation>
    </message>
    <message>
        <source>“%1” is missing at the end.</source>
        <translation>公式末尾缺少“%1”。</translation>
    </message>
    <message>
        <source>“%1” is missing at the end of the line.</source>
        <translation>行末缺少“%1”。</translation>
    </message>
    <message>
        <source>“%2” is missing before “%1”.</source>
        <translation>“%1”之前缺少“%2”。</translation>
    </message>
    <message>
        <source>Something is missing after the %1.</source>
        <translation>公式不完整：“%1”之后缺少数或名称。</translation>
    </message>
    <message>
        <source>A number or a name is missing at the end.</source>
        <translation>公式不完整：末尾缺少数或名称。</translation>
    </message>
    <message>
        <source>A number or a name is missing at the end of the line.</source>
        <translation>行末缺少数或名称。</translation>
    </message>
    <message>
        <source>A number or a name is missing before “%1”.</source>
        <translation>“%1”之前缺少数或名称。</translation>
    </message>
    <message>
        <source>“%1” closes nothing that was opened.</source>
        <translation>“%1”没有与之配对的左括号。</translation>
    </message>
    <message>
        <source>“%1” does not belong here. The formula could end before it, or go on with an operator such as +.</source>
        <translation>此处不应出现“%1”；公式应到此结束，或接 + 之类的运算符。</translation>
    </message>
    <message>
        <source>Two numbers stand side by side in “%1”. Write an operator such as * between them.</source>
        <translation>“%1”中两个数相邻；应在其间写上 * 之类的运算符。</translation>
    </message>
    <message>
        <source>%1 calls this function and could not do so any more. Keep the parameters that it gives, or make the formula shorter.</source>
        <translation>%1 调用此函数，改后将无法再调用；公式应保留它所给的参数，或再短一些。</translation>
    </message>
    <message>
        <source>Another of your functions is called “%1”. Choose another name.</source>
        <translation>您的另一个函数已名为“%1”；请另取名称。</translation>
    </message>
    <message>
        <source>“%1” is a parameter of %2. Choose another name.</source>
        <translation>“%1”是 %2 的参数；请另取名称。</translation>
    </message>
    <message>
        <source>“%1” is a parameter of this formula. Choose another name.</source>
        <translation>“%1”是此公式的参数；请另取名称。</translation>
    </message>
    <message>
        <source>“%1” cannot be a name. A name is one line of at most 60 characters, with no blanks at its ends.</source>
        <translation>“%1”不能作名称；名称应为一行内最多 60 个字符，首尾无空格。</translation>
    </message>
    <message>
        <source>“%1” means something else in formulas. Choose another name.</source>
        <translation>“%1”在公式中另有含义；请另取名称。</translation>
    </message>
    <message>
        <source>“%1” is the name of this function. Use another letter, or rename the function.</source>
        <translation>“%1”是此函数的名称；请换一个字母，或重命名函数。</translation>
    </message>
    <message>
        <source>Where PyTorch goes over to a straight line (%1), the function itself is shown.</source>
        <translation>PyTorch 在此处改用直线（%1），这里显示的是函数本身。</translation>
    </message>
    <message>
        <source>“%1” is not a decimal number. Write one such as 16.</source>
        <translation>“%1”不是十进制数；应写成 16 的形式。</translation>
    </message>
    <message>
        <source>Arguments with names stand last. Put “%1” before them.</source>
        <translation>带名称的参数应在最后；应将“%1”放在它们之前。</translation>
    </message>
    <message>
        <source>“%1” is not known. The variable is x.</source>
        <translation>没有“%1”；自变量为 x。</translation>
    </message>
    <message>
        <source>The formula has no x, which is its variable.</source>
        <translation>公式中没有自变量 x。</translation>
    </message>
    <message>
        <source>“%1” is read as a parameter; Euler&apos;s number is e.</source>
        <translation>“%1”被读作参数；自然常数为 e。</translation>
    </message>
    <message>
        <source>“%1” does not compare numbers. Use == or !=.</source>
        <translation>“%1”不能用于比较数；应为 == 或 !=。</translation>
    </message>
    <message>
        <source>“%1” cannot be called by that name, which is not one word of letters and digits; right would be another name, or %2.</source>
        <translation>不能用名称“%1”调用函数：它不是由字母和数字组成的一个词；请改名，或写作 %2。</translation>
    </message>
</context>
<context>
    <name>FormulaWords</name>
    <message>
        <source>and</source>
        <comment>between two conditions in a formula</comment>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <comment>between two conditions in a formula</comment>
        <translation>或</translation>
    </message>
    <message>
        <source>not</source>
        <comment>before a condition in a formula</comment>
        <translation>非</translation>
    </message>
    <message>
        <source>otherwise</source>
        <comment>instead of a condition, in the last row of a formula&apos;s cases</comment>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Layer</name>
    <message>
        <source>%1: a histogram from %2 to %3. The highest bar, from %4 to %5, holds %6 values.</source>
        <translation>%1：从 %2 到 %3 的直方图。最高的柱从 %4 到 %5，含 %6 个值。</translation>
    </message>
    <message>
        <source>Pre-activation z = w·x + b, under f and f′</source>
        <translation>预激活值 z = w·x + b，叠加 f 与 f′</translation>
    </message>
    <message>
        <source>Layer response a(x) = %1(%2)</source>
        <translation>层响应 a(x) = %1(%2)</translation>
    </message>
    <message>
        <source>This batch, per function</source>
        <translation>当前批量，按函数统计</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>mean a</source>
        <translation>a 均值</translation>
    </message>
    <message>
        <source>std a</source>
        <translation>a 标准差</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>mean |∂a/∂x|</source>
        <translation>|∂a/∂x| 均值</translation>
    </message>
    <message>
        <source>mean |∂a/∂w|</source>
        <translation>|∂a/∂w| 均值</translation>
    </message>
    <message>
        <source>Input batch x</source>
        <translation>输入批量 x</translation>
    </message>
    <message>
        <source>Output a = f(z), f = %1</source>
        <translation>输出 a = f(z)，f = %1</translation>
    </message>
    <message>
        <source>Dead: no element of the batch gives %1 a gradient. Whatever it should learn, weight and bias stay where they are.</source>
        <translation>死亡：%1 对批量中任何元素都没有梯度。无论要学什么，权重和偏置都保持不变。</translation>
    </message>
    <message>
        <source>Exploding: outputs or gradients of %1 are beyond what a number can hold.</source>
        <translation>爆炸：%1 的输出或梯度超出了数值的表示范围。</translation>
    </message>
    <message>
        <source>Exploding: %1 makes a gradient %2 times as large on average, and ten such layers %3 times.</source>
        <translation>爆炸：%1 平均使梯度变为 %2 倍，十个这样的层则变为 %3 倍。</translation>
    </message>
    <message>
        <source>Dying: %1 of the batch gives %2 no gradient.</source>
        <translation>濒临死亡：%2 对批量中 %1 的元素没有梯度。</translation>
    </message>
    <message>
        <source>Saturating: for %1 of the batch |f′| of %2 is below %3, so the layer hardly learns from them. A smaller weight brings some of them back.</source>
        <translation>趋于饱和：对批量中 %1 的元素，%2 的 |f′| 低于 %3，该层几乎无法从中学习。减小权重可使其中一部分恢复。</translation>
    </message>
    <message>
        <source>Saturating: for %1 of the batch |f′| of %2 is below %3, so the layer hardly learns from them. Another bias, or a smaller weight, brings some of them back.</source>
        <translation>趋于饱和：对批量中 %1 的元素，%2 的 |f′| 低于 %3，该层几乎无法从中学习。改变偏置或减小权重，可使其中一部分恢复。</translation>
    </message>
    <message>
        <source>Healthy: %1 of the batch gives %2 a gradient, on average %3 times the one that comes in.</source>
        <translation>健康：%2 对批量中 %1 的元素有梯度，平均为传入梯度的 %3 倍。</translation>
    </message>
    <message>
        <source>Healthy: every element gives %1 a gradient, on average %2 times the one that comes in.</source>
        <translation>健康：%1 对每个元素都有梯度，平均为传入梯度的 %2 倍。</translation>
    </message>
    <message>
        <source>Read as a probability, %1 of the batch is in class 1: a &gt; 0.5.</source>
        <translation>看作概率时，当前批量中 %1 属于类别 1：a &gt; 0.5。</translation>
    </message>
    <message>
        <source>%1: a histogram from %2 to %3. The highest bar, from %4 to %5, holds 1 value.</source>
        <translation>%1：从 %2 到 %3 的直方图。最高的柱从 %4 到 %5，含 1 个值。</translation>
    </message>
    <message>
        <source>Dying: %1 of the batch gives %2 no gradient. Push the bias below %3 and the neuron is dead: no element of this batch can bring it back.</source>
        <translation>濒临死亡：%2 对批量中 %1 的元素没有梯度。偏置一旦降到 %3 以下，神经元就会死亡：本批数据中没有输入能使其恢复。</translation>
    </message>
    <message>
        <source>The weight is 0: all outputs of %1 are alike, and no gradient passes back to x.</source>
        <translation>权重为 0：%1 的输出全都相同，没有梯度传回 x。</translation>
    </message>
    <message>
        <source>Partly saturated: for %1 of the batch |f′| of %2 is below %3.</source>
        <translation>部分饱和：对批量中 %1 的元素，%2 的 |f′| 低于 %3。</translation>
    </message>
    <message>
        <source>%1 for x from %2 to %3, with the batch as dots.</source>
        <translation>%1，x 从 %2 到 %3，批量以圆点表示。</translation>
    </message>
    <message>
        <source>At x = %1: z %2, a %3, ∂a/∂x %4, ∂a/∂w %5, ∂a/∂b %6.</source>
        <translation>x = %1 处：z %2，a %3，∂a/∂x %4，∂a/∂w %5，∂a/∂b %6。</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>the expression ends where “%1” has to stand</source>
        <translation>表达式在应出现“%1”处就结束了</translation>
    </message>
    <message>
        <source>“%1” stands where “%2” has to stand</source>
        <translation>应为“%2”，却出现了“%1”</translation>
    </message>
    <message>
        <source>a condition stands where a number has to stand</source>
        <translation>此处应为数，却出现了条件</translation>
    </message>
    <message>
        <source>a number stands where a condition has to stand, such as cursor &lt; 0</source>
        <translation>此处应为条件（如 cursor &lt; 0），却出现了数</translation>
    </message>
    <message>
        <source>“%1” stands where a number or a name has to stand</source>
        <translation>应为数或名称，却出现了“%1”</translation>
    </message>
    <message>
        <source>nothing is called “%1”; right would be, for instance, cursor, bias, f(relu, 2) or alive(relu)</source>
        <translation>没有名为“%1”的量；正确写法例如 cursor、bias、f(relu, 2) 或 alive(relu)</translation>
    </message>
    <message>
        <source>no activation function is called “%1”; right would be an id such as relu or leaky_relu</source>
        <translation>没有名为“%1”的激活函数；应为 relu、leaky_relu 之类的标识符</translation>
    </message>
    <message>
        <source>“%1” has no parameters</source>
        <translation>“%1”没有参数</translation>
    </message>
    <message>
        <source>“%1” has no parameter “%2”; right would be %3</source>
        <translation>“%1”没有参数“%2”；应为 %3</translation>
    </message>
    <message>
        <source>this is no lesson file; right would be “lesson: an_id”, a title in each language such as “en: The dying ReLU”, and then “=== step an_id”</source>
        <translation>这不是课程文件；应依次为“lesson: an_id”、各语言的标题（如“en: The dying ReLU”），然后是“=== step an_id”</translation>
    </message>
    <message>
        <source>nothing stands behind “%1:”</source>
        <translation>“%1:”后面没有内容</translation>
    </message>
    <message>
        <source>“%1” is no id; right would be letters, digits and _ only</source>
        <translation>“%1”不是标识符；只能使用字母、数字和 _</translation>
    </message>
    <message>
        <source>“%1” stands here for the second time</source>
        <translation>“%1”在此重复出现</translation>
    </message>
    <message>
        <source>the line “lesson: an_id” is missing before the first step</source>
        <translation>第一个步骤之前缺少“lesson: an_id”一行</translation>
    </message>
    <message>
        <source>the lesson has no title; right would be “en: a title” before the first step</source>
        <translation>课程没有标题；第一个步骤之前应有“en: a title”</translation>
    </message>
    <message>
        <source>the lesson has no steps; right would be “=== step an_id”</source>
        <translation>课程没有步骤；应有“=== step an_id”</translation>
    </message>
    <message>
        <source>this is no text in UTF-8</source>
        <translation>这不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>there are two steps “%1”</source>
        <translation>有两个步骤“%1”</translation>
    </message>
    <message>
        <source>“}” without a “{” before it</source>
        <translation>“}”之前没有“{”</translation>
    </message>
    <message>
        <source>the “{” has no “}” on its line</source>
        <translation>“{”所在行没有对应的“}”</translation>
    </message>
    <message>
        <source>“%1” is no list; right would be [&quot;layer.bias&quot;, &quot;cursor&quot;]</source>
        <translation>“%1”不是列表；正确写法如 [&quot;layer.bias&quot;, &quot;cursor&quot;]</translation>
    </message>
    <message>
        <source>%1 is no slider; right would be &quot;cursor&quot;, &quot;layer.bias&quot; or a parameter such as &quot;leaky_relu.negative_slope&quot;</source>
        <translation>%1 不是滑块；应为 &quot;cursor&quot;、&quot;layer.bias&quot; 或参数，如 &quot;leaky_relu.negative_slope&quot;</translation>
    </message>
    <message>
        <source>“%1” is no tolerance; right would be a number such as 0.5</source>
        <translation>“%1”不是容差；应为数，如 0.5</translation>
    </message>
    <message>
        <source>“%1” is no widget; right would be chooser or timeline</source>
        <translation>“%1”不是部件；应为 chooser 或 timeline</translation>
    </message>
    <message>
        <source>“%1” is no kind of question; right would be number or choice</source>
        <translation>“%1”不是题型；应为 number 或 choice</translation>
    </message>
    <message>
        <source>“%1” is no setting; right would be “layer.bias = -4”, or “--- en” before the text</source>
        <translation>“%1”不是设置；应为“layer.bias = -4”，或在正文之前写“--- en”</translation>
    </message>
    <message>
        <source>nothing stands behind “%1 =”</source>
        <translation>“%1 =”后面没有内容</translation>
    </message>
    <message>
        <source>the question of step “%1” has no “answer = …”</source>
        <translation>步骤“%1”的问题缺少“answer = …”</translation>
    </message>
    <message>
        <source>the question of step “%1” has no “choices = … ; …”</source>
        <translation>步骤“%1”的问题缺少“choices = … ; …”</translation>
    </message>
    <message>
        <source>step “%1” has an answer, but no “question = number”</source>
        <translation>步骤“%1”有答案，却没有“question = number”</translation>
    </message>
    <message>
        <source>step “%1” has choices, but no “question = choice”</source>
        <translation>步骤“%1”有选项，却没有“question = choice”</translation>
    </message>
    <message>
        <source>a step has to begin with “=== step an_id”</source>
        <translation>步骤必须以“=== step an_id”开头</translation>
    </message>
    <message>
        <source>the lesson has no title in “%1”; right would be “--- en” and a line “en: a title” before the first step</source>
        <translation>课程没有“%1”的标题；第一个步骤之前应有“--- en”和一行“en: a title”</translation>
    </message>
    <message>
        <source>step “%1” has two texts in “%2”</source>
        <translation>步骤“%1”有两份“%2”的正文</translation>
    </message>
    <message>
        <source>step “%1” has no text in “%2”; right would be “--- %2” and the text below it</source>
        <translation>步骤“%1”没有“%2”的正文；应写“--- %2”，并在其下写正文</translation>
    </message>
    <message>
        <source>nothing stands behind “%1”</source>
        <translation>“%1”后面没有内容</translation>
    </message>
    <message>
        <source>“%1” does not belong to the question; right would be “?- an option”, “+ what is said to a right answer” or “- what is said to a wrong one”</source>
        <translation>“%1”不属于问题；应为“?- 选项”、“+ 答对时的反馈”或“- 答错时的反馈”</translation>
    </message>
    <message>
        <source>the text of step “%1” asks, but the step has no “question = number” or “question = choice”</source>
        <translation>步骤“%1”的正文提了问题，但该步骤没有“question = number”或“question = choice”</translation>
    </message>
    <message>
        <source>the text of step “%1” does not ask; right would be “? a question” below it</source>
        <translation>步骤“%1”的正文没有提问；其下应有“? 问题”</translation>
    </message>
    <message>
        <source>below the question of step “%1” there have to be “+ what is said to a right answer” and “- what is said to a wrong one”</source>
        <translation>步骤“%1”的问题之下必须有“+ 答对时的反馈”和“- 答错时的反馈”</translation>
    </message>
    <message>
        <source>the text of step “%1” has to begin with “# a title”</source>
        <translation>步骤“%1”的正文必须以“# 标题”开头</translation>
    </message>
    <message>
        <source>step “%1” has a title but no text</source>
        <translation>步骤“%1”有标题而无正文</translation>
    </message>
    <message>
        <source>step “%1” has %2 choices, but the number of options “?- …” here is %3</source>
        <translation>步骤“%1”有 %2 个选项，此处“?- …”的个数却是 %3</translation>
    </message>
    <message>
        <source>“%1” is no unit of an answer; right would be percent</source>
        <translation>“%1”不是答案的单位；应为 percent</translation>
    </message>
    <message>
        <source>step “%1” has a unit, but no “answer = …”</source>
        <translation>步骤“%1”写了单位，却没有“answer = …”</translation>
    </message>
    <message>
        <source>“%1” is no format; right would be percent, integer, signed, scientific, power or a number of digits from 1 to 15</source>
        <translation>“%1”不是格式；应为 percent、integer、signed、scientific、power，或 1 到 15 的位数</translation>
    </message>
    <message>
        <source>words in quotation marks have to stand at “%1”; right would be, for instance, {cursor &lt; 0 ? &quot;left&quot; : &quot;right&quot;}</source>
        <translation>“%1”处应是引号中的文字，例如 {cursor &lt; 0 ? &quot;left&quot; : &quot;right&quot;}</translation>
    </message>
    <message>
        <source>the quotation marks hold no words; right would be words for either case</source>
        <translation>引号中没有文字；两种情况都应写出文字</translation>
    </message>
    <message>
        <source>“:” and words for the other case have to follow the words “%1”</source>
        <translation>文字“%1”之后应有“:”和另一种情况的文字</translation>
    </message>
    <message>
        <source>“%1” does not belong behind the last words</source>
        <translation>“%1”不应出现在最后的文字之后</translation>
    </message>
    <message>
        <source>the lesson has too many steps; right would be at most %1, and the rest in a lesson of its own</source>
        <translation>这一课的步骤太多；应不超过 %1 步，其余的另写一课</translation>
    </message>
    <message>
        <source>this text is too long; right would be at most %1 characters, and the rest in a step of its own</source>
        <translation>这段文字太长；应不超过 %1 个字符，其余的另写一步</translation>
    </message>
    <message>
        <source>too many numbers stand in braces here; right would be at most %1, and the rest in a step of its own</source>
        <translation>这里花括号中的数太多；应不超过 %1 个，其余的另写一步</translation>
    </message>
    <message>
        <source>the step has too many blocks of text and tasks; right would be at most %1, and the rest in a step of its own</source>
        <translation>这一步的文字段和任务太多；应不超过 %1 个，其余的另写一步</translation>
    </message>
    <message>
        <source>the question has too many options; right would be at most %1</source>
        <translation>这个问题的选项太多；应不超过 %1 个</translation>
    </message>
    <message>
        <source>“%1” is a number of its own; right would be the name without brackets</source>
        <translation>“%1”本身就是一个量；应去掉其后的括号</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a function here; right would be letters, digits and _, as in “function: swoosh = x*sigmoid(b*x)”</source>
        <translation>“%1”在此不能作函数名；应由字母、数字和 _ 组成，如“function: swoosh = x*sigmoid(b*x)”</translation>
    </message>
    <message>
        <source>the function “%1” cannot be called so: %2</source>
        <translation>函数不能名为“%1”：%2</translation>
    </message>
    <message>
        <source>the formula of “%1” cannot be read from its character %2 on: %3</source>
        <translation>“%1”的公式从第 %2 个字符起无法读取：%3</translation>
    </message>
    <message>
        <source>the lesson has too many functions; right would be at most %1</source>
        <translation>这一课的函数太多；最多 %1 个</translation>
    </message>
</context>
<context>
    <name>LessonFile</name>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <comment>a file, a line and what is wrong there</comment>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>the look of the program is not for a lesson to change</source>
        <translation>课程不能更改程序的外观</translation>
    </message>
    <message>
        <source>this is far too large for a lesson</source>
        <translation>文件太大，不可能是课程</translation>
    </message>
    <message>
        <source>another file has the lesson “%1” already</source>
        <translation>另一个文件已含有课程“%1”</translation>
    </message>
    <message>
        <source>%1 has no lessons in it; right would be files that end in .md</source>
        <translation>%1 中没有课程；应有以 .md 结尾的文件</translation>
    </message>
    <message>
        <source>%1 has too many files; right would be at most %2 lessons in a folder</source>
        <translation>%1 中的文件太多；正确的做法是一个文件夹中最多 %2 课</translation>
    </message>
</context>
<context>
    <name>MessageBox</name>
    <message>
        <source>“%1” has been written by another window or program since it was opened here. Replace it?</source>
        <translation>“%1”在此打开之后，已被另一个窗口或程序改写。要替换吗？</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Neuron</name>
    <message>
        <source>Weight w</source>
        <translation>权重 w</translation>
    </message>
    <message>
        <source>Bias b</source>
        <translation>偏置 b</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Share alive</source>
        <translation>存活比例</translation>
    </message>
    <message>
        <source>%1 over the steps. After step %2: %3.</source>
        <translation>%1 随步数的变化。第 %2 步后：%3。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>%1, for x from %2 to %3; the target is the larger of 0 and x.</source>
        <translation>%1，x 从 %2 到 %3；目标为 0 与 x 中的较大者。</translation>
    </message>
    <message>
        <source>%1 has diverged: the learning rate is too large.</source>
        <translation>%1 已发散：学习率过大。</translation>
    </message>
    <message>
        <source>%1 is dead: no input gives it a gradient, so w = %2 and b = %3 stay as they are. Loss %4.</source>
        <translation>%1 已死亡：它对任何输入都没有梯度，因此 w = %2 和 b = %3 保持不变。损失 %4。</translation>
    </message>
    <message>
        <source>%1 has come back: loss %2, and %3 of the inputs give it a gradient.</source>
        <translation>%1 已恢复：损失 %2，对 %3 的输入有梯度。</translation>
    </message>
    <message>
        <source>%1: loss %2, and %3 of the inputs give it a gradient.</source>
        <translation>%1：损失 %2，对 %3 的输入有梯度。</translation>
    </message>
    <message>
        <source>After step %1</source>
        <translation>第 %1 步后</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>After step %1: what the neurons answer</source>
        <translation>第 %1 步后神经元的输出</translation>
    </message>
</context>
<context>
    <name>PictureForm</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Clear title</source>
        <translation>清除标题</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>Parameters: %1.</source>
        <translation>参数：%1。</translation>
    </message>
</context>
<context>
    <name>Print</name>
    <message>
        <source>Print Preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>正在绘制页面…</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer or the file does not take the page. Choose another one.</source>
        <translation>未能打印：打印机或文件无法接收此页面。请另选一个。</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>增加(&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>减少(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>确定(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>复制链接地址(&amp;L)</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>SaveQuestion</name>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SceneTitle</name>
    <message>
        <source>No function</source>
        <translation>无函数</translation>
    </message>
    <message>
        <source>%1 functions</source>
        <translation>%1 个函数</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>One neuron learns: %1</source>
        <translation>单个神经元的学习：%1</translation>
    </message>
    <message>
        <source>Toy layer: %1</source>
        <translation>玩具层：%1</translation>
    </message>
    <message>
        <source>Depth: 1 layer</source>
        <translation>深度：1 层</translation>
    </message>
    <message>
        <source>Depth: %1 layers</source>
        <translation>深度：%1 层</translation>
    </message>
</context>
<context>
    <name>SessionFile</name>
    <message>
        <source>It is no session of Actiscope. Choose a file that was saved as a session.</source>
        <translation>它不是 Actiscope 会话。请选择保存为会话的文件。</translation>
    </message>
    <message>
        <source>It has to have a “state”.</source>
        <translation>其中必须有“state”。</translation>
    </message>
    <message>
        <source>Its state cannot be read: %1.</source>
        <translation>无法读取其状态：%1。</translation>
    </message>
</context>
<context>
    <name>StateFile</name>
    <message>
        <source>has to be null or a batch of rows × columns finite numbers</source>
        <translation>必须为 null，或由有限数组成的行 × 列的批量数据</translation>
    </message>
    <message>
        <source>has to be a number</source>
        <translation>必须是数</translation>
    </message>
    <message>
        <source>has to be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>is far too large</source>
        <translation>太大</translation>
    </message>
    <message>
        <source>has to be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>has to be one of %1</source>
        <translation>必须是以下之一：%1</translation>
    </message>
    <message>
        <source>names “%1”, which is no function that this version knows</source>
        <translation>中的“%1”不是此版本认识的函数</translation>
    </message>
    <message>
        <source>has to be a list of functions, as in [&quot;relu&quot;, &quot;gelu&quot;]</source>
        <translation>必须是函数列表，如 [&quot;relu&quot;, &quot;gelu&quot;]</translation>
    </message>
    <message>
        <source>gives %1 a parameter “%2”, which it does not have</source>
        <translation>给 %1 指定了它没有的参数“%2”</translation>
    </message>
    <message>
        <source>has to give %1 of %2 a number</source>
        <translation>必须为 %2 的 %1 给出一个数</translation>
    </message>
    <message>
        <source>has to be an object of functions with their parameters</source>
        <translation>必须是对象，包含各函数及其参数</translation>
    </message>
    <message>
        <source>has to be null or a range, as in {&quot;minimum&quot;: -1, &quot;maximum&quot;: 1}</source>
        <translation>必须为 null 或范围，如 {&quot;minimum&quot;: -1, &quot;maximum&quot;: 1}</translation>
    </message>
    <message>
        <source>has to be a list of steps, as in [20, 40]</source>
        <translation>必须是步数列表，如 [20, 40]</translation>
    </message>
    <message>
        <source>“%1” has to be an object with fields of its own</source>
        <translation>“%1”必须是含有自身字段的对象</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>没有字段“%1”</translation>
    </message>
    <message>
        <source>“%1” %2</source>
        <comment>a field and what is wrong with it</comment>
        <translation>“%1”%2</translation>
    </message>
    <message>
        <source>“%1” is no value; right would be a number, a word in quotes, true, false or a list</source>
        <translation>“%1”不是值；应为数、带引号的词、true、false 或列表</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be %3; right would be a number from %4 to %5</source>
        <translation>%2 的 %1 不能是 %3；应为 %4 到 %5 之间的数</translation>
    </message>
    <message>
        <source>%1 of %2 is %3 and %4 is %5; right would be a %1 below %4</source>
        <translation>%2 的 %1 是 %3，而 %4 是 %5；%1 应小于 %4</translation>
    </message>
    <message>
        <source>“%1” cannot be %2 here; the nearest that can be is %3</source>
        <translation>“%1”在此不能是 %2；最接近的可取值是 %3</translation>
    </message>
    <message>
        <source>has a parameter without an &quot;id&quot;</source>
        <translation>中有参数缺少 &quot;id&quot;</translation>
    </message>
    <message>
        <source>has to give a number as “%1” of a parameter</source>
        <translation>中参数的“%1”必须是数</translation>
    </message>
    <message>
        <source>has to give each function an &quot;id&quot; as own_1</source>
        <translation>中每个函数必须有形如 own_1 的 &quot;id&quot;</translation>
    </message>
    <message>
        <source>has to give %1 a &quot;formula&quot;</source>
        <translation>必须给出 %1 的 &quot;formula&quot;</translation>
    </message>
    <message>
        <source>has for %1 a formula that is too long; right would be at most %2 bytes</source>
        <translation>中 %1 的公式太长；最多 %2 字节</translation>
    </message>
    <message>
        <source>has to give %1 a text as its name</source>
        <translation>中 %1 的名称必须是文本</translation>
    </message>
    <message>
        <source>has to give %1 a style that is a whole number from 0 to %2</source>
        <translation>中 %1 的 style 必须是 0 到 %2 的整数</translation>
    </message>
    <message>
        <source>has to give %1 its parameters as a list of at most %2</source>
        <translation>中 %1 的参数必须是最多 %2 项的列表</translation>
    </message>
    <message>
        <source>has to be a list of at most %1 functions, each with an &quot;id&quot; as own_1 and a &quot;formula&quot;</source>
        <translation>必须是最多 %1 个函数的列表，每个函数有形如 own_1 的 &quot;id&quot; 和 &quot;formula&quot;</translation>
    </message>
    <message>
        <source>has two functions %1</source>
        <translation>中有两个函数 %1</translation>
    </message>
    <message>
        <source>the function “%1” cannot be read and is left out: %2</source>
        <translation>函数“%1”无法读取，已略去：%2</translation>
    </message>
    <message>
        <source>and so are %1 more</source>
        <translation>另有 %1 个也已略去</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between sentences on functions</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>the function “%1” is left out</source>
        <translation>函数“%1”已略去</translation>
    </message>
    <message>
        <source>%1 loses its name. %2</source>
        <translation>%1 失去其名称。%2</translation>
    </message>
    <message>
        <source>the function “%1” has parameters that its formula does not have, or that are beyond what can be; they are left out or brought there</source>
        <translation>函数“%1”有公式中没有的参数，或超出范围的参数；已略去或移入范围</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 列</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 列</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空列</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>commas between cells</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>semicolons between cells</source>
        <translation>以分号分隔</translation>
    </message>
    <message>
        <source>tabs between cells</source>
        <translation>以制表符分隔</translation>
    </message>
    <message>
        <source>spaces between cells</source>
        <translation>以空格分隔</translation>
    </message>
    <message>
        <source>one cell a row</source>
        <translation>每行一个单元格</translation>
    </message>
    <message>
        <source>%1, decimal points</source>
        <translation>%1，小数点为“.”</translation>
    </message>
    <message>
        <source>%1, decimal commas</source>
        <translation>%1，小数点为“,”</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the index</source>
        <translation>行号列</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>1 more column</source>
        <translation>另外 1 列</translation>
    </message>
    <message>
        <source>%1 more columns</source>
        <translation>另外 %1 列</translation>
    </message>
    <message>
        <source>1 row with gaps</source>
        <translation>1 行有缺失值的数据</translation>
    </message>
    <message>
        <source>%1 rows with gaps</source>
        <translation>%1 行有缺失值的数据</translation>
    </message>
    <message>
        <source>row %1 has %2 cells, but the table has %3</source>
        <translation>第 %1 行有 %2 个单元格，而表格只有 %3</translation>
    </message>
    <message>
        <source>row %1, column %2: “%3” is not a finite number</source>
        <translation>第 %1 行第 %2 列：“%3”不是有限的数</translation>
    </message>
    <message>
        <source>row %1, column %2: “%3” is not a number</source>
        <translation>第 %1 行第 %2 列：“%3”不是数</translation>
    </message>
    <message>
        <source>row %1, column %2 is empty</source>
        <translation>第 %1 行第 %2 列为空</translation>
    </message>
    <message>
        <source>row %1, column %2: “%3” stands for a missing number</source>
        <translation>第 %1 行第 %2 列：“%3”表示缺失值</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1，或 %2</translation>
    </message>
    <message>
        <source>two readings fit equally well: %1</source>
        <translation>有两种读法同样合适：%1</translation>
    </message>
    <message>
        <source>several readings fit equally well: %1</source>
        <translation>有多种读法同样合适：%1</translation>
    </message>
    <message>
        <source>the first row counts the columns: it may be their names, or numbers like those below</source>
        <translation>第一行是依次递增的序号：可能是列名，也可能与下面各行一样是数据</translation>
    </message>
    <message>
        <source>the first column counts the rows: it may be their index, or numbers like the others</source>
        <translation>第一列是依次递增的序号：可能是行号，也可能与其他列一样是数据</translation>
    </message>
    <message>
        <source>it is the workbook of a spreadsheet program; right would be the table saved as CSV</source>
        <translation>这是电子表格程序的工作簿；请将表格另存为 CSV 后再打开</translation>
    </message>
    <message>
        <source>it holds no text; right would be a table of numbers as text, such as CSV</source>
        <translation>文件内容不是文本；应为文本形式的数值表，例如 CSV</translation>
    </message>
    <message>
        <source>it holds no column of numbers; right would be a table of numbers, a sample in each row</source>
        <translation>文件中没有数值列；应为数值表，每行一个样本</translation>
    </message>
    <message>
        <source>it has too many columns; at most %1 are read</source>
        <translation>列数过多；最多可读取 %1 列</translation>
    </message>
    <message>
        <source>mostly empty</source>
        <translation>大部分为空</translation>
    </message>
    <message>
        <source>row %1 with too many cells</source>
        <translation>第 %1 行（单元格过多）</translation>
    </message>
    <message>
        <source>row %1 with “%2”</source>
        <translation>第 %1 行（“%2”）</translation>
    </message>
    <message>
        <source>%1 rows with gaps, words or too many cells, such as row %2</source>
        <translation>%1 行（有缺失值、文字或单元格过多，例如第 %2 行）</translation>
    </message>
    <message>
        <source>%1 rows with gaps, words or too many cells, such as “%2” in row %3</source>
        <translation>%1 行（有缺失值、文字或单元格过多，例如第 %3 行的“%2”）</translation>
    </message>
    <message>
        <source>1 row commented out</source>
        <translation>1 行被注释掉的数据</translation>
    </message>
    <message>
        <source>%1 rows commented out</source>
        <translation>%1 行被注释掉的数据</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>There is no file “%1”.</source>
        <translation>没有文件“%1”。</translation>
    </message>
    <message>
        <source>“%1” is no file. Choose a file of numbers.</source>
        <translation>“%1”不是文件。请选择数值表文件。</translation>
    </message>
    <message>
        <source>“%1” could not be read. May it be opened?</source>
        <translation>无法读取“%1”。是否有权打开该文件？</translation>
    </message>
    <message>
        <source>“%1” is too large: tables have at most %2.</source>
        <translation>“%1”过大：表格最多 %2。</translation>
    </message>
</context>
<context>
    <name>TableTexts</name>
    <message>
        <source>(index)</source>
        <translation>（行号列）</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>text, %1 values or more</source>
        <translation>文本，至少 %1 种取值</translation>
    </message>
    <message>
        <source>text, 1 value</source>
        <translation>文本，1 种取值</translation>
    </message>
    <message>
        <source>text, %1 values</source>
        <translation>文本，%1 种取值</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>略去：%1</translation>
    </message>
    <message>
        <source>1 gap is filled with its column’s mean</source>
        <translation>1 处缺失值以该列均值填补</translation>
    </message>
    <message>
        <source>%1 gaps are filled with their columns’ means</source>
        <translation>%1 处缺失值以所在列的均值填补</translation>
    </message>
    <message>
        <source>each column is standardised</source>
        <translation>各列均标准化</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>No gaps in the ticked columns.</source>
        <translation>所选的列没有缺失值。</translation>
    </message>
    <message>
        <source>1 cell of the ticked columns holds no number.</source>
        <translation>所选的列中有 1 个单元格不是数。</translation>
    </message>
    <message>
        <source>%1 cells of the ticked columns hold no number.</source>
        <translation>所选的列中有 %1 个单元格不是数。</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>no row has a number in each of the ticked columns</source>
        <translation>没有一行在所选的各列中都有数</translation>
    </message>
    <message>
        <source>it holds too many numbers; at most %1 are read</source>
        <translation>其中的数太多；最多读取 %1 个</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Perceptron</source>
        <translation>感知机</translation>
    </message>
    <message>
        <source>A unit with a step learns its weights from examples.</source>
        <translation>使用阶跃函数的神经元从样本中学习权重。</translation>
    </message>
    <message>
        <source>Rectified units</source>
        <translation>修正线性单元</translation>
    </message>
    <message>
        <source>A model of vision cuts negative values off, forty years before the name ReLU.</source>
        <translation>一个视觉模型把负值截去，比 ReLU 得名早四十年。</translation>
    </message>
    <message>
        <source>Limits of perceptrons</source>
        <translation>感知机的局限</translation>
    </message>
    <message>
        <source>A single layer cannot even tell whether two inputs differ.</source>
        <translation>单层网络连两个输入是否不同都判断不了。</translation>
    </message>
    <message>
        <source>Back-propagation</source>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>Hidden layers learn by the chain rule, which needs a slope: the step gives way to the sigmoid.</source>
        <translation>隐藏层靠链式法则学习，这需要斜率：阶跃函数让位于 Sigmoid。</translation>
    </message>
    <message>
        <source>Universal approximation</source>
        <translation>万能逼近</translation>
    </message>
    <message>
        <source>Vanishing gradient</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>Why depth does not learn: small slopes, multiplied layer by layer, leave nothing.</source>
        <translation>深层网络为何学不动：很小的斜率逐层相乘，最后所剩无几。</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>Sigmoids as gates let a recurrent network remember.</source>
        <translation>以 Sigmoid 为门控，循环网络得以记忆。</translation>
    </message>
    <message>
        <source>AlexNet</source>
        <translation>AlexNet</translation>
    </message>
    <message>
        <source>A deep network with ReLU wins the ImageNet contest by a wide margin.</source>
        <translation>使用 ReLU 的深度网络以巨大优势赢得 ImageNet 竞赛。</translation>
    </message>
    <message>
        <source>Batch normalisation</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Pre-activations are kept where slopes are large, so that even sigmoids can be trained in depth.</source>
        <translation>使预激活值保持在斜率大的区域，连 Sigmoid 深层网络也能训练。</translation>
    </message>
    <message>
        <source>Residual networks</source>
        <translation>残差网络</translation>
    </message>
    <message>
        <source>Gradients get a way past the activation: networks of more than a hundred layers.</source>
        <translation>梯度有了绕过激活函数的通路：网络可超过一百层。</translation>
    </message>
    <message>
        <source>Transformer</source>
        <translation>Transformer</translation>
    </message>
    <message>
        <source>Attention replaces recurrence; the layers in between still use ReLU.</source>
        <translation>注意力取代循环结构；其间的层仍使用 ReLU。</translation>
    </message>
    <message>
        <source>BERT</source>
        <translation>BERT</translation>
    </message>
    <message>
        <source>SwiGLU</source>
        <translation>SwiGLU</translation>
    </message>
    <message>
        <source>LLaMA</source>
        <translation>LLaMA</translation>
    </message>
    <message>
        <source>On a closed, bounded region, one layer of enough sigmoids comes as near as one likes to any continuous function.</source>
        <translation>在有界闭区域上，单层只要有足够多的 Sigmoid，就能以任意精度逼近任何连续函数。</translation>
    </message>
    <message>
        <source>Untersuchungen zu dynamischen neuronalen Netzen, diploma thesis, Technische Universität München, 1991</source>
        <translation>Untersuchungen zu dynamischen neuronalen Netzen，学位论文（Diplom），Technische Universität München，1991</translation>
    </message>
    <message>
        <source>Xavier initialisation</source>
        <translation>Xavier 初始化</translation>
    </message>
    <message>
        <source>Weights are scaled by the width of the layers, so that signals and gradients keep their size through tanh layers.</source>
        <translation>按层的宽度缩放权重，使信号和梯度经过 tanh 层时保持大小。</translation>
    </message>
    <message>
        <source>He initialisation</source>
        <translation>He 初始化</translation>
    </message>
    <message>
        <source>Weights of twice the variance make up for the half of the signal that ReLU sets to 0.</source>
        <translation>把权重的方差加倍，以补偿被 ReLU 置零的那一半信号。</translation>
    </message>
    <message>
        <source>GPT</source>
        <translation>GPT</translation>
    </message>
    <message>
        <source>The first well-known Transformer with GELU, in June, four months before BERT.</source>
        <translation>首个广为人知的使用 GELU 的 Transformer，发表于 6 月，比 BERT 早四个月。</translation>
    </message>
    <message>
        <source>Takes GELU in place of ReLU, as GPT did; from here on it spreads among Transformers.</source>
        <translation>与 GPT 一样以 GELU 代替 ReLU；此后 GELU 在 Transformer 中推广开来。</translation>
    </message>
    <message>
        <source>A product of two linear maps, one of which passes through SiLU first: the gate.</source>
        <translation>两个线性映射相乘，其中一个先经过 SiLU：它就是门控。</translation>
    </message>
    <message>
        <source>PaLM</source>
        <translation>PaLM</translation>
    </message>
    <message>
        <source>A very large language model takes SwiGLU for its feed-forward layers.</source>
        <translation>一个超大语言模型在前馈层采用 SwiGLU。</translation>
    </message>
    <message>
        <source>Language models with published weights adopt SwiGLU, as PaLM did.</source>
        <translation>公开权重的语言模型采用 SwiGLU，与 PaLM 一样。</translation>
    </message>
</context>
<context>
    <name>UnsavedWorkFile</name>
    <message>
        <source>It holds no unsaved work.</source>
        <translation>其中没有未保存的工作。</translation>
    </message>
    <message>
        <source>It names a file that is none of its own.</source>
        <translation>它指向一个不属于它的文件。</translation>
    </message>
    <message>
        <source>Its batch cannot be read from “%1”.</source>
        <translation>无法从“%1”读取其中的批量。</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>not defined</source>
        <translation>无定义</translation>
    </message>
</context>
<context>
    <name>WholeFile</name>
    <message>
        <source>It is a folder. Choose a file.</source>
        <translation>这是文件夹。请选择文件。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>It is a device, not a file. Choose a file.</source>
        <translation>这是设备，不是文件。请选择文件。</translation>
    </message>
    <message>
        <source>It is far too large for a file of Actiscope.</source>
        <translation>对于 Actiscope 的文件来说，它太大了。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Give the name of a file.</source>
        <translation>“%1”是文件夹。请给出文件名。</translation>
    </message>
    <message>
        <source>“%1” cannot be written: there is no folder “%2”. Choose one that exists.</source>
        <translation>无法写入“%1”：没有文件夹“%2”。请选择存在的文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a device, not a file. Give the name of a file.</source>
        <translation>“%1”是设备，不是文件。请给出文件名。</translation>
    </message>
    <message>
        <source>“%1” is there already and may not be changed. Choose another name.</source>
        <translation>“%1”已存在且不可更改。请选择其他名称。</translation>
    </message>
    <message>
        <source>“%1” was not written: its batches are too large for a file that can be opened again.</source>
        <translation>“%1”未写入：其中的批量数据太大，文件将无法再次打开。</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another folder.</source>
        <translation>无法写入“%1”：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. %2</source>
        <translation>无法打开“%1”。%2</translation>
    </message>
    <message>
        <source>There is too little memory for this file.</source>
        <translation>内存不足，无法处理此文件。</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>what is drawn beside the curves</source>
        <translation>曲线之外还绘制什么</translation>
    </message>
    <message>
        <source>of the toy layer, whose function is --selected or the first one</source>
        <translation>玩具层的设置，其函数是 --selected 或第一个函数</translation>
    </message>
    <message>
        <source>of the stack of layers</source>
        <translation>多层网络的设置</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>C&amp;urves</source>
        <translation>曲线(&amp;U)</translation>
    </message>
    <message>
        <source>Toy layer</source>
        <translation>玩具层</translation>
    </message>
    <message>
        <source>To&amp;y layer</source>
        <translation>玩具层(&amp;Y)</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>&amp;Depth</source>
        <translation>深度(&amp;D)</translation>
    </message>
</context>
<context>
    <name>actiscope::AboutSection</name>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Paper cited: %1, %2</source>
        <translation>引用论文：%1，%2</translation>
    </message>
    <message>
        <source>%1 · paper cited: %2, %3</source>
        <translation>%1 · 引用论文：%2，%3</translation>
    </message>
    <message>
        <source>Function of your own</source>
        <translation>自定义函数</translation>
    </message>
    <message>
        <source>Edit formula…</source>
        <translation>编辑公式…</translation>
    </message>
    <message>
        <source>Change the formula, the name or the parameters&apos; ranges (F2)</source>
        <translation>更改公式、名称或参数的范围（F2）</translation>
    </message>
</context>
<context>
    <name>actiscope::AdviceSection</name>
    <message>
        <source>When to use it</source>
        <translation>适用场合</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>会出什么问题</translation>
    </message>
</context>
<context>
    <name>actiscope::AnimationDialog</name>
    <message>
        <source>GIF animation (*.gif)</source>
        <translation>GIF 动画 (*.gif)</translation>
    </message>
    <message>
        <source>PDF with a page a frame (*.pdf)</source>
        <translation>每帧一页的 PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Numbered PNG pictures (*.png)</source>
        <translation>编号的 PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Export animation</source>
        <translation>导出动画</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 帧</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>Save Animation</source>
        <translation>保存动画</translation>
    </message>
</context>
<context>
    <name>actiscope::AnimationForm</name>
    <message>
        <source>There and &amp;back</source>
        <translation>往返(&amp;B)</translation>
    </message>
    <message>
        <source>Sho&amp;w the slider&apos;s value</source>
        <translation>显示滑块的值(&amp;W)</translation>
    </message>
    <message>
        <source>Axes stay st&amp;ill</source>
        <translation>坐标轴固定(&amp;I)</translation>
    </message>
    <message>
        <source>Can be &amp;opened again</source>
        <translation>可重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>GIF, plays everywhere</source>
        <translation>GIF，随处可播放</translation>
    </message>
    <message>
        <source>PDF, a page a frame</source>
        <translation>PDF，每帧一页</translation>
    </message>
    <message>
        <source>PNG, numbered pictures</source>
        <translation>PNG，编号的图片</translation>
    </message>
    <message>
        <source>A PDF with a page a frame is what the LaTeX package animate plays in a Beamer talk</source>
        <translation>每帧一页的 PDF 可由 LaTeX 宏包 animate 在 Beamer 演示文稿中播放</translation>
    </message>
    <message>
        <source>What moves while the animation plays</source>
        <translation>动画播放时变化的量</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>How long it plays before it begins again; with the way back, both together</source>
        <translation>播放一遍的时长；往返时为两程合计</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;lider</source>
        <translation>滑块(&amp;L)</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>从(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>D&amp;uration</source>
        <translation>时长(&amp;U)</translation>
    </message>
    <message>
        <source>Fra&amp;mes</source>
        <translation>帧率(&amp;M)</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Above the charts, in the title</source>
        <translation>在图表上方的标题中</translation>
    </message>
    <message>
        <source>They hold all that is shown from the first frame to the last; else they fit each frame</source>
        <translation>坐标轴容纳从第一帧到最后一帧的全部内容；否则逐帧适应</translation>
    </message>
    <message>
        <source>The file carries all settings: dropped on the window it brings this view back</source>
        <translation>文件带有全部设置：拖到窗口上即可恢复此视图</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>Wi&amp;dth</source>
        <translation>宽度(&amp;D)</translation>
    </message>
    <message>
        <source>Hei&amp;ght</source>
        <translation>高度(&amp;G)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>字号(&amp;X)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>Titl&amp;e</source>
        <translation>标题(&amp;E)</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>actiscope::AnimationPreview</name>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 / %2 秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Pause the preview</source>
        <translation>暂停预览</translation>
    </message>
    <message>
        <source>Play the preview</source>
        <translation>播放预览</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Look at a single frame</source>
        <translation>查看单独一帧</translation>
    </message>
</context>
<context>
    <name>actiscope::AppearanceSection</name>
    <message>
        <source>Change Dash Patterns</source>
        <translation>更改虚线样式</translation>
    </message>
    <message>
        <source>Change Theme</source>
        <translation>更改主题</translation>
    </message>
    <message>
        <source>Change Text Size</source>
        <translation>更改字号</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>actiscope::ArithmeticRemark</name>
    <message>
        <source>The formula has no value for any x: there is no curve.</source>
        <translation>该公式对任何 x 都没有值：没有曲线。</translation>
    </message>
</context>
<context>
    <name>actiscope::ArithmeticSection</name>
    <message>
        <source>Plain arithmetic</source>
        <translation>普通运算</translation>
    </message>
</context>
<context>
    <name>actiscope::BatchBar</name>
    <message>
        <source>From file…</source>
        <translation>来自文件…</translation>
    </message>
    <message>
        <source>File %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Skewed</source>
        <translation>偏态</translation>
    </message>
    <message>
        <source>Two clusters</source>
        <translation>双簇</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Draw another batch of the same kind</source>
        <translation>再抽取一个同类的批量</translation>
    </message>
    <message>
        <source>Open batch…</source>
        <translation>打开批量数据…</translation>
    </message>
    <message>
        <source>Take the numbers of a table, such as a CSV file, as the batch (Ctrl+Shift+O)</source>
        <translation>将表格（如 CSV 文件）中的数作为批量数据 (Ctrl+Shift+O)</translation>
    </message>
</context>
<context>
    <name>actiscope::BatchOpener</name>
    <message>
        <source>Open Batch</source>
        <translation>打开批量数据</translation>
    </message>
    <message>
        <source>There is no text on the clipboard. Copy a table of numbers first.</source>
        <translation>剪贴板中没有文本。请先复制一个数值表。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>“%1” is the batch now: %2.</source>
        <translation>“%1”现在是输入批量：%2。</translation>
    </message>
    <message>
        <source>“%1” is the batch now: %2; %3.</source>
        <translation>“%1”现在是输入批量：%2；%3。</translation>
    </message>
</context>
<context>
    <name>actiscope::BusyStrip</name>
    <message>
        <source>Computing</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>计算中…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop computing and keep what is shown</source>
        <translation>停止计算，保留当前显示的内容</translation>
    </message>
</context>
<context>
    <name>actiscope::ChoiceField</name>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
</context>
<context>
    <name>actiscope::CodeSection</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>The selected function and its derivative as source code</source>
        <translation>所选函数及其导数的源代码</translation>
    </message>
    <message>
        <source>Code language</source>
        <translation>代码语言</translation>
    </message>
    <message>
        <source>The library or language of the code</source>
        <translation>代码所用的库或语言</translation>
    </message>
    <message>
        <source>Source code</source>
        <translation>源代码</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Puts the code on the clipboard</source>
        <translation>将代码复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>actiscope::Copier</name>
    <message>
        <source>The charts are on the clipboard, %1 × %2 pixels.</source>
        <translation>图表已复制到剪贴板，%1 × %2 像素。</translation>
    </message>
    <message>
        <source>There is too little memory to copy the charts.</source>
        <translation>内存不足，无法复制图表。</translation>
    </message>
    <message>
        <source>The points of the charts are on the clipboard, as CSV.</source>
        <translation>图表的数据点已以 CSV 形式复制到剪贴板。</translation>
    </message>
    <message>
        <source>The charts are on the clipboard, for a document that loads PGFPlots.</source>
        <translation>图表已复制到剪贴板，可用于加载 PGFPlots 的文档。</translation>
    </message>
    <message>
        <source>A description of the charts is on the clipboard.</source>
        <translation>图表的文字描述已复制到剪贴板。</translation>
    </message>
</context>
<context>
    <name>actiscope::CursorSection</name>
    <message>
        <source>Jump: f and f′ as PyTorch defines them here</source>
        <translation>跳变点：此处的 f 和 f′ 采用 PyTorch 的定义</translation>
    </message>
    <message>
        <source>Kink: f′ as PyTorch defines it here</source>
        <translation>折点：此处的 f′ 采用 PyTorch 的定义</translation>
    </message>
    <message>
        <source>f″ jumps here</source>
        <translation>f″ 在此跳变</translation>
    </message>
    <message>
        <source>Move Cursor</source>
        <translation>移动光标</translation>
    </message>
    <message>
        <source>At the cursor, x = %1</source>
        <translation>光标处，x = %1</translation>
    </message>
    <message>
        <source>f(x)</source>
        <translation>f(x)</translation>
    </message>
    <message>
        <source>f′(x)</source>
        <translation>f′(x)</translation>
    </message>
    <message>
        <source>f″(x)</source>
        <translation>f″(x)</translation>
    </message>
    <message>
        <source>All functions at the cursor</source>
        <translation>光标处的所有函数</translation>
    </message>
    <message>
        <source>f is not defined here</source>
        <translation>f 在此处无定义</translation>
    </message>
    <message>
        <source>The domain of f ends here</source>
        <translation>f 的定义域到此为止</translation>
    </message>
    <message>
        <source>Jump: f as the formula has it here</source>
        <translation>跳变点：f 取公式在此处给出的值</translation>
    </message>
    <message>
        <source>Kink: f′ by PyTorch’s rule: of |u| it is 0, of clamp 1, of a tie of max or min half of each side</source>
        <translation>折点：f′ 按 PyTorch 的规则取值：|u| 取 0，clamp 取 1，max 或 min 两支相等时两侧各取一半</translation>
    </message>
    <message>
        <source>Could not be decided with 8192 bits: the best guess</source>
        <translation>用 8192 位也无法判定：这是最佳估计</translation>
    </message>
</context>
<context>
    <name>actiscope::CurvesWorkspace</name>
    <message>
        <source>Move Cursor</source>
        <translation>移动光标</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Select Function</source>
        <translation>选择函数</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适配</translation>
    </message>
    <message>
        <source>Reset View</source>
        <translation>重置视图</translation>
    </message>
</context>
<context>
    <name>actiscope::DeckEditor</name>
    <message>
        <source>%1[*] – Deck</source>
        <comment>title of a window, with the name of a file</comment>
        <translation>%1[*] – 演示文稿</translation>
    </message>
    <message>
        <source>This deck has no scenes yet. Ctrl+D adds the present view of the window to it.</source>
        <translation>此演示文稿还没有场景。按 Ctrl+D 可加入窗口的当前视图。</translation>
    </message>
    <message>
        <source>Add view</source>
        <translation>添加视图</translation>
    </message>
    <message>
        <source>Make a scene of what the window shows (Ctrl+D)</source>
        <translation>把窗口当前显示的内容做成场景 (Ctrl+D)</translation>
    </message>
    <message>
        <source>&amp;Add view</source>
        <translation>添加视图(&amp;A)</translation>
    </message>
    <message>
        <source>Make a scene of what the window shows, after the chosen one</source>
        <translation>把窗口当前显示的内容做成场景，放在所选场景之后</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Take back the last change of the deck (Ctrl+Z)</source>
        <translation>撤销对演示文稿的上一次更改 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Make the change again (Ctrl+Shift+Z)</source>
        <translation>重做该更改 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save the deck (Ctrl+S)</source>
        <translation>保存演示文稿 (Ctrl+S)</translation>
    </message>
</context>
<context>
    <name>actiscope::DeckFiles</name>
    <message>
        <source>Decks of Actiscope (*.actideck)</source>
        <translation>Actiscope 演示文稿 (*.actideck)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open Deck</source>
        <translation>打开演示文稿</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>已打开 %1。</translation>
    </message>
    <message>
        <source>Save Deck</source>
        <translation>保存演示文稿</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>讲课</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>The deck “%1” has changes that are not saved. Save them?</source>
        <translation>演示文稿“%1”有未保存的更改。要保存吗？</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Opened %1, with other values: %2.</source>
        <translation>已打开 %1，但改动了数值：%2。</translation>
    </message>
</context>
<context>
    <name>actiscope::DeckModel</name>
    <message>
        <source>New deck</source>
        <translation>新演示文稿</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title of a scene</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>actiscope::DepthBar</name>
    <message>
        <source>Xavier/Glorot</source>
        <translation>Xavier/Glorot</translation>
    </message>
    <message>
        <source>He/Kaiming</source>
        <translation>He/Kaiming</translation>
    </message>
    <message>
        <source>LeCun</source>
        <translation>LeCun</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Unscaled normal</source>
        <translation>未缩放正态</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>单位矩阵</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Draw other weights and inputs of the same kind</source>
        <translation>抽取另一组同类权重和输入</translation>
    </message>
</context>
<context>
    <name>actiscope::DepthPanel</name>
    <message>
        <source>About this experiment</source>
        <translation>关于本实验</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>One gradient is sent back through a stack of equal layers, h ← f(W·h). Each layer multiplies it by f′(z) and by the transposed weights. Where f′ is small everywhere, as with Sigmoid (at most 0.25), the product dies; where weights are large, it explodes.</source>
        <translation>一个梯度反向穿过由相同的层 h ← f(W·h) 堆叠而成的网络。每一层都将它乘以 f′(z) 和转置的权重。若 f′ 处处很小，如 Sigmoid（不超过 0.25），乘积会消失；若权重很大，乘积会爆炸。</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>The factors w·f′(z), layer by layer</source>
        <translation>逐层因子 w·f′(z)</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>actiscope::DepthWorkspace</name>
    <message>
        <source>Draw New Weights</source>
        <translation>重新抽取权重</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>表格已复制到剪贴板。</translation>
    </message>
    <message>
        <source>1 layer</source>
        <translation>1 层</translation>
    </message>
    <message>
        <source>%1 layers</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>1 sample</source>
        <translation>1 个样本</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 个样本</translation>
    </message>
    <message>
        <source>%1, a chain of numbers from x = %2</source>
        <comment>layers</comment>
        <translation>%1，从 x = %2 开始的单神经元链</translation>
    </message>
    <message>
        <source>%1, width %2, %3</source>
        <comment>layers and samples</comment>
        <translation>%1，宽度 %2，%3</translation>
    </message>
</context>
<context>
    <name>actiscope::DragGrip</name>
    <message>
        <source>Drag the charts</source>
        <translation>拖动图表</translation>
    </message>
    <message>
        <source>Drag %1</source>
        <translation>拖动 %1</translation>
    </message>
    <message>
        <source>Drag these charts onto a slide or into a folder</source>
        <translation>将这些图表拖到幻灯片上或文件夹中</translation>
    </message>
    <message>
        <source>Drag this chart onto a slide or into a folder</source>
        <translation>将此图表拖到幻灯片上或文件夹中</translation>
    </message>
</context>
<context>
    <name>actiscope::EditMenu</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Copy &amp;values</source>
        <translation>复制数值(&amp;V)</translation>
    </message>
    <message>
        <source>Copy the values at the cursor as a table</source>
        <translation>将光标处的值复制为表格</translation>
    </message>
    <message>
        <source>&amp;Find function</source>
        <translation>查找函数(&amp;F)</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>Copy the points of the charts as CSV</source>
        <translation>以 CSV 形式复制图表的数据点</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>复制为文字(&amp;T)</translation>
    </message>
    <message>
        <source>Copy what the charts show, in words</source>
        <translation>用文字复制图表所显示的内容</translation>
    </message>
    <message>
        <source>Copy as Te&amp;X</source>
        <translation>复制为 TeX(&amp;X)</translation>
    </message>
    <message>
        <source>Copy the charts as a picture for a document that loads PGFPlots</source>
        <translation>将图表复制为可用于 PGFPlots 文档的图形</translation>
    </message>
    <message>
        <source>Decimal &amp;comma in tables</source>
        <translation>表格中用逗号作小数点(&amp;C)</translation>
    </message>
    <message>
        <source>Write 0,5 for a half in tables that are copied or exported, with semicolons in CSV, as spreadsheets of many countries read them</source>
        <translation>在复制或导出的表格中把二分之一写作 0,5，CSV 中以分号分隔，许多国家的电子表格软件这样读取</translation>
    </message>
</context>
<context>
    <name>actiscope::ExportDialog</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PDF picture (*.pdf)</source>
        <translation>PDF 图片 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>There is too little memory for this picture. Choose a smaller size.</source>
        <translation>内存不足，无法生成此图片。请选择较小的尺寸。</translation>
    </message>
    <message>
        <source>Save Picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>TeX document (*.tex)</source>
        <translation>TeX 文档 (*.tex)</translation>
    </message>
    <message>
        <source>Python script (*.py)</source>
        <translation>Python 脚本 (*.py)</translation>
    </message>
    <message>
        <source>TeX picture to \input (*.tikz)</source>
        <translation>供 \input 的 TeX 图形 (*.tikz)</translation>
    </message>
    <message>
        <source>Puts the picture on the clipboard, as pixels, as SVG and as a table of its points; up to 100 megapixels</source>
        <translation>将图片复制到剪贴板，包括像素图、SVG 和数据点的表格；最多一亿像素</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
</context>
<context>
    <name>actiscope::ExportForm</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>&amp;Activation f(x)</source>
        <translation>激活函数(&amp;A) f(x)</translation>
    </message>
    <message>
        <source>&amp;Derivative f′(x)</source>
        <translation>导数(&amp;D) f′(x)</translation>
    </message>
    <message>
        <source>S&amp;econd derivative f″(x)</source>
        <translation>二阶导数(&amp;E) f″(x)</translation>
    </message>
    <message>
        <source>Transparent &amp;background</source>
        <translation>透明背景(&amp;B)</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG，像素</translation>
    </message>
    <message>
        <source>SVG, vectors</source>
        <translation>SVG，矢量</translation>
    </message>
    <message>
        <source>PDF, vectors</source>
        <translation>PDF，矢量</translation>
    </message>
    <message>
        <source>CSV, a table of the curves</source>
        <translation>CSV，曲线数据表</translation>
    </message>
    <message>
        <source>As in the window (%1 × %2 px)</source>
        <translation>与窗口相同（%1 × %2 px）</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>尺寸(&amp;Z)</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Millimetres</source>
        <translation>毫米</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>Pixels per inch of a PNG whose size is given in millimetres</source>
        <translation>以毫米指定尺寸的 PNG 每英寸的像素数</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Resolution</source>
        <translation>分辨率(&amp;R)</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>字号(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>For slides and pages with a colour of their own</source>
        <translation>用于自带底色的幻灯片和页面</translation>
    </message>
    <message>
        <source>Tit&amp;le</source>
        <translation>标题(&amp;L)</translation>
    </message>
    <message>
        <source>A picture shows at least one chart.</source>
        <translation>图片至少要包含一个图表。</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>TeX, a picture by PGFPlots</source>
        <translation>TeX，PGFPlots 图片</translation>
    </message>
    <message>
        <source>Python, a script for Matplotlib</source>
        <translation>Python，Matplotlib 脚本</translation>
    </message>
    <message>
        <source>Can be &amp;opened again</source>
        <translation>可重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>TeX, that picture alone to \input</source>
        <translation>TeX，仅图形，供 \input</translation>
    </message>
    <message>
        <source>The file carries all settings: dropped on the window it brings this view back</source>
        <translation>文件带有全部设置：拖到窗口上即可恢复此视图</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Decimal co&amp;mma, semicolon between columns</source>
        <translation>以逗号作小数点，以分号分隔各列(&amp;M)</translation>
    </message>
    <message>
        <source>As spreadsheets of many countries read numbers; for copies of tables too</source>
        <translation>许多国家的电子表格软件这样读取数字；对复制的表格同样有效</translation>
    </message>
    <message>
        <source>100% is what suits the size; lines follow to a lesser degree</source>
        <translation>100% 为适合该尺寸的文字大小；线条也随之略作缩放</translation>
    </message>
</context>
<context>
    <name>actiscope::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>actiscope::FigureTable</name>
    <message>
        <source>Select Function</source>
        <translation>选择函数</translation>
    </message>
</context>
<context>
    <name>actiscope::FileMenu</name>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Copy image</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>The charts are on their way to the printer.</source>
        <translation>图表正在送往打印机。</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Begin anew with the state of a fresh window</source>
        <translation>以新窗口的状态重新开始</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a session, a picture made by Actiscope, a deck or a table of numbers</source>
        <translation>打开会话、Actiscope 导出的图片、演示文稿或数值表</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save all that the window shows in the session&apos;s file</source>
        <translation>将窗口显示的全部内容保存到会话文件</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the session in another file</source>
        <translation>将会话保存到另一个文件</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>打印预览(&amp;V)…</translation>
    </message>
    <message>
        <source>Show the page as it would be printed</source>
        <translation>显示打印出来的页面</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print the charts on one page</source>
        <translation>将图表打印在一页上</translation>
    </message>
    <message>
        <source>Export ani&amp;mation…</source>
        <translation>导出动画(&amp;M)…</translation>
    </message>
    <message>
        <source>Move a slider, and save that as a GIF, a PDF for LaTeX, or numbered pictures</source>
        <translation>移动一个滑块，并保存为 GIF、供 LaTeX 用的 PDF 或编号的图片</translation>
    </message>
</context>
<context>
    <name>actiscope::FormulaField</name>
    <message>
        <source>What is on the clipboard has %1 characters; a formula has at most %2.</source>
        <translation>剪贴板中有 %1 个字符；公式最多 %2 个。</translation>
    </message>
</context>
<context>
    <name>actiscope::FormulaView</name>
    <message>
        <source>Formula of f</source>
        <translation>f 的公式</translation>
    </message>
    <message>
        <source>Formula of f′</source>
        <translation>f′ 的公式</translation>
    </message>
</context>
<context>
    <name>actiscope::FunctionChooser</name>
    <message>
        <source>Function chooser</source>
        <translation>函数选择助手</translation>
    </message>
    <message>
        <source>Which function for which task?</source>
        <translation>什么任务用什么函数？</translation>
    </message>
    <message>
        <source>Say what you need. The answers are what is usual for it, weighed by what each function is; the numbers are computed from the functions.</source>
        <translation>说明你的需求。推荐取该任务的常用选择，并按各函数的特性权衡；其中的数值由函数计算得出。</translation>
    </message>
    <message>
        <source>Answers, the best first</source>
        <translation>推荐结果（最合适的在前）</translation>
    </message>
    <message>
        <source>← Back to the chooser</source>
        <translation>← 返回函数选择助手</translation>
    </message>
</context>
<context>
    <name>actiscope::FunctionList</name>
    <message>
        <source>Search functions</source>
        <translation>搜索函数</translation>
    </message>
    <message>
        <source>Search functions (Ctrl+F)</source>
        <translation>搜索函数 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Part of a name, an author, a family or a year</source>
        <translation>名称、作者、类别或年份的一部分</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No function matches. Esc shows all again.</source>
        <translation>没有匹配的函数。按 Esc 重新显示全部。</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
</context>
<context>
    <name>actiscope::FunctionModel</name>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>早期</translation>
    </message>
    <message>
        <source>Rectified</source>
        <translation>ReLU 族</translation>
    </message>
    <message>
        <source>Smooth, gated</source>
        <translation>光滑、门控</translation>
    </message>
    <message>
        <source>Piecewise</source>
        <translation>分段</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Select Function</source>
        <translation>选择函数</translation>
    </message>
    <message>
        <source>Paper cited: %1, %2</source>
        <translation>引用论文：%1，%2</translation>
    </message>
    <message>
        <source>%1 · paper cited: %2, %3</source>
        <translation>%1 · 引用论文：%2，%3</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>New function…</source>
        <translation>新建函数…</translation>
    </message>
    <message>
        <source>Type a formula in x and see its curve (Ctrl+Shift+N)</source>
        <translation>输入关于 x 的公式并查看其曲线（Ctrl+Shift+N）</translation>
    </message>
</context>
<context>
    <name>actiscope::FunctionsMenu</name>
    <message>
        <source>Show &amp;all</source>
        <translation>全部显示(&amp;A)</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show n&amp;one</source>
        <translation>全部隐藏(&amp;O)</translation>
    </message>
    <message>
        <source>Show None</source>
        <translation>全部隐藏</translation>
    </message>
    <message>
        <source>Show only the &amp;selected</source>
        <translation>仅显示所选(&amp;S)</translation>
    </message>
    <message>
        <source>Show Only the Selected</source>
        <translation>仅显示所选</translation>
    </message>
    <message>
        <source>Show the &amp;first four</source>
        <translation>显示前四个(&amp;F)</translation>
    </message>
    <message>
        <source>Show the First Four</source>
        <translation>显示前四个</translation>
    </message>
    <message>
        <source>&amp;Next function</source>
        <translation>下一个函数(&amp;N)</translation>
    </message>
    <message>
        <source>Select Function</source>
        <translation>选择函数</translation>
    </message>
    <message>
        <source>&amp;Previous function</source>
        <translation>上一个函数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset all parameters</source>
        <translation>重置所有参数(&amp;R)</translation>
    </message>
    <message>
        <source>Reset All Parameters</source>
        <translation>重置所有参数</translation>
    </message>
    <message>
        <source>F&amp;unctions</source>
        <translation>函数(&amp;U)</translation>
    </message>
</context>
<context>
    <name>actiscope::HelpMenu</name>
    <message>
        <source>With the mouse, on a chart</source>
        <translation>在图表上使用鼠标</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>put the cursor there</source>
        <translation>将光标置于该处</translation>
    </message>
    <message>
        <source>Drag the dashed line</source>
        <translation>拖动虚线</translation>
    </message>
    <message>
        <source>move the cursor</source>
        <translation>移动光标</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>拖动</translation>
    </message>
    <message>
        <source>move the view; a level drag leaves the y axis alone</source>
        <translation>移动视图；水平拖动时 y 轴不变</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>zoom at the pointer; with Ctrl only x, with Shift only y</source>
        <translation>以指针为中心缩放；按住 Ctrl 仅缩放 x，按住 Shift 仅缩放 y</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>back to the view at the start</source>
        <translation>恢复初始视图</translation>
    </message>
    <message>
        <source>Double click on a slider</source>
        <translation>双击滑块</translation>
    </message>
    <message>
        <source>its default value</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>With the keyboard, on a chart</source>
        <translation>在图表上使用键盘</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左、右方向键</translation>
    </message>
    <message>
        <source>move the cursor; with Shift finely, with Ctrl move the view</source>
        <translation>移动光标；按住 Shift 微调，按住 Ctrl 移动视图</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>move the cursor in large steps</source>
        <translation>大步移动光标</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>put the cursor at an end of the range</source>
        <translation>将光标置于范围的端点</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上、下方向键</translation>
    </message>
    <message>
        <source>select the previous or the next function</source>
        <translation>选择上一个或下一个函数</translation>
    </message>
    <message>
        <source>+, −</source>
        <translation>+、−</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>以光标为中心缩放</translation>
    </message>
    <message>
        <source>F, 0</source>
        <translation>F、0</translation>
    </message>
    <message>
        <source>fit the y axis; back to the view at the start</source>
        <translation>适配 y 轴；恢复初始视图</translation>
    </message>
    <message>
        <source>Alt+1, Alt+2, Alt+3</source>
        <translation>Alt+1、Alt+2、Alt+3</translation>
    </message>
    <message>
        <source>Curves, Toy layer, Depth</source>
        <translation>曲线、玩具层、深度</translation>
    </message>
    <message>
        <source>F7, F8</source>
        <translation>F7、F8</translation>
    </message>
    <message>
        <source>Toy layer: one step of learning; run and pause</source>
        <translation>玩具层：学习一步；运行与暂停</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
    <message>
        <source>About Actiscope</source>
        <translation>关于 Actiscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Actiscope %1&lt;/h3&gt;&lt;p&gt;Teach, explore and illustrate the activation functions of neural networks.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Actiscope %1&lt;/h3&gt;&lt;p&gt;讲授、探索和图解神经网络的激活函数。&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Actiscope</source>
        <translation>关于 Actiscope(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>关于 Qt</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Qt %1&lt;/h3&gt;&lt;p&gt;Windows, charts and pictures are drawn with Qt, a toolkit for programs on many systems.&lt;/p&gt;&lt;p&gt;Its authors are The Qt Company and others; it comes under the GNU Lesser General Public License, version 3. Read more at &lt;a href=&quot;https://www.qt.io&quot;&gt;qt.io&lt;/a&gt;.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Qt %1&lt;/h3&gt;&lt;p&gt;窗口、图表和图片由 Qt 绘制，它是用于多种系统的程序开发工具包。&lt;/p&gt;&lt;p&gt;Qt 由 The Qt Company 等编写，按 GNU 宽通用公共许可证第 3 版发布。详情请见 &lt;a href=&quot;https://www.qt.io&quot;&gt;qt.io&lt;/a&gt;。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Functions of your own</source>
        <translation>自定义函数</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>type a new one</source>
        <translation>输入新函数</translation>
    </message>
    <message>
        <source>F2, double click in the list</source>
        <translation>F2，或在列表中双击</translation>
    </message>
    <message>
        <source>edit the selected one</source>
        <translation>编辑所选函数</translation>
    </message>
    <message>
        <source>Del in the list</source>
        <translation>在列表中按 Del</translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>删除该函数</translation>
    </message>
    <message>
        <source>Enter, Esc in the formula</source>
        <translation>在公式中按 Enter、Esc</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Shift+Enter in the formula</source>
        <translation>在公式中按 Shift+Enter</translation>
    </message>
    <message>
        <source>another line</source>
        <translation>换行</translation>
    </message>
</context>
<context>
    <name>actiscope::ImportSheet</name>
    <message>
        <source>Open a Table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>打开表格</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>预览(&amp;V)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Space takes the column, or leaves it out</source>
        <translation>按空格键选取或略去该列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Tick all num&amp;bers</source>
        <translation>选取所有数值列(&amp;B)</translation>
    </message>
    <message>
        <source>Tick non&amp;e</source>
        <translation>全部不选(&amp;E)</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>first %1 of %2 rows</source>
        <translation>前 %1 行，共 %2 行</translation>
    </message>
    <message>
        <source>Read in this way, the table has too many columns.</source>
        <translation>按此方式读取，表格列数过多。</translation>
    </message>
    <message>
        <source>Read in this way, no column holds numbers.</source>
        <translation>按此方式读取，没有数值列。</translation>
    </message>
    <message>
        <source>Choose above how the table is to be read.</source>
        <translation>请先在上方选择表格的读取方式。</translation>
    </message>
    <message>
        <source>Tick a column to read.</source>
        <translation>请至少选取一列。</translation>
    </message>
    <message>
        <source>Nothing can be read: %1.</source>
        <translation>无法读取：%1。</translation>
    </message>
    <message>
        <source>will be read</source>
        <translation>将被读入</translation>
    </message>
    <message>
        <source>will be read; %1</source>
        <translation>将被读入；%1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>actiscope::Inspector</name>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
</context>
<context>
    <name>actiscope::LayerMenu</name>
    <message>
        <source>&amp;Layer</source>
        <translation>层(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Whole batch</source>
        <translation>整个批量(&amp;W)</translation>
    </message>
    <message>
        <source>Change View</source>
        <translation>切换视图</translation>
    </message>
    <message>
        <source>What the layer makes of every element of the batch</source>
        <translation>该层对批量中每个元素的输出</translation>
    </message>
    <message>
        <source>One &amp;neuron learns</source>
        <translation>单神经元学习(&amp;N)</translation>
    </message>
    <message>
        <source>Gradient descent, step by step</source>
        <translation>逐步梯度下降</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>单步(&amp;S)</translation>
    </message>
    <message>
        <source>One step of gradient descent</source>
        <translation>执行一步梯度下降</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Learn on and on; the same again pauses</source>
        <translation>持续学习；再次执行则暂停</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <translation>冲击(&amp;P)</translation>
    </message>
    <message>
        <source>As after one far too large gradient</source>
        <translation>模拟一次过大梯度更新的后果</translation>
    </message>
    <message>
        <source>R&amp;eset</source>
        <translation>重置(&amp;E)</translation>
    </message>
    <message>
        <source>Begin anew from the weight and bias of the sliders</source>
        <translation>以滑块上的权重和偏置重新开始</translation>
    </message>
    <message>
        <source>&amp;Open batch…</source>
        <translation>打开批量数据(&amp;O)…</translation>
    </message>
    <message>
        <source>New see&amp;d</source>
        <translation>新种子(&amp;D)</translation>
    </message>
    <message>
        <source>Draw other numbers of the same kind</source>
        <translation>抽取另一组同类随机数</translation>
    </message>
    <message>
        <source>&amp;Copy table</source>
        <translation>复制表格(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the table with all digits</source>
        <translation>以全部位数复制表格</translation>
    </message>
    <message>
        <source>Take the numbers of a table, such as a CSV file, as the batch</source>
        <translation>将表格（如 CSV 文件）中的数作为批量数据</translation>
    </message>
    <message>
        <source>Open batch with op&amp;tions…</source>
        <translation>按选项打开批量数据(&amp;T)…</translation>
    </message>
    <message>
        <source>Choose separator, decimal mark, header rows and columns yourself</source>
        <translation>自行选择分隔符、小数点符号、表头行数和列</translation>
    </message>
    <message>
        <source>Paste b&amp;atch</source>
        <translation>粘贴批量数据(&amp;A)</translation>
    </message>
    <message>
        <source>Take the numbers that were copied in a spreadsheet as the batch</source>
        <translation>将电子表格中复制的数作为批量数据</translation>
    </message>
</context>
<context>
    <name>actiscope::LayerWorkspace</name>
    <message>
        <source>Move Cursor</source>
        <translation>移动光标</translation>
    </message>
    <message>
        <source>Select Function</source>
        <translation>选择函数</translation>
    </message>
    <message>
        <source>Toy layer: a = f(w·x + b)</source>
        <translation>玩具层：a = f(w·x + b)</translation>
    </message>
    <message>
        <source>(%1, %2)</source>
        <translation>(%1, %2)</translation>
    </message>
    <message>
        <source>Toy layer: a = f(w·x + b)    batch %1 → %1    x = %2: z %3 · a %4 · ∂a/∂x %5 · ∂a/∂w %6 · ∂a/∂b %7</source>
        <translation>玩具层：a = f(w·x + b)    批量 %1 → %1    x = %2：z %3 · a %4 · ∂a/∂x %5 · ∂a/∂w %6 · ∂a/∂b %7</translation>
    </message>
    <message>
        <source>Open Batch</source>
        <translation>打开批量数据</translation>
    </message>
    <message>
        <source>Draw New Batch</source>
        <translation>重新抽取批量</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>表格已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Tables of numbers (%1)</source>
        <translation>数值表 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Switch Workspace</source>
        <translation>切换工作区</translation>
    </message>
</context>
<context>
    <name>actiscope::LectureDesk</name>
    <message>
        <source>Show Scene</source>
        <translation>显示场景</translation>
    </message>
</context>
<context>
    <name>actiscope::LectureMenu</name>
    <message>
        <source>The deck is full: it has %1 scenes already.</source>
        <translation>演示文稿已满：已有 %1 个场景。</translation>
    </message>
    <message>
        <source>Added as scene %1</source>
        <translation>已添加为场景 %1</translation>
    </message>
    <message>
        <source>Scene %1 shows now what the window shows</source>
        <translation>场景 %1 现在显示窗口中的内容</translation>
    </message>
    <message>
        <source>Le&amp;cture</source>
        <translation>讲课(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lecture mode</source>
        <translation>讲课模式(&amp;L)</translation>
    </message>
    <message>
        <source>The present view on the whole screen, for the last row; Esc leaves</source>
        <translation>全屏显示当前视图，让最后一排也能看清；按 Esc 退出</translation>
    </message>
    <message>
        <source>&amp;Run deck</source>
        <translation>放映演示文稿(&amp;R)</translation>
    </message>
    <message>
        <source>Show the deck from its first scene on</source>
        <translation>从第一个场景开始放映演示文稿</translation>
    </message>
    <message>
        <source>Run &amp;from selected scene</source>
        <translation>从所选场景放映(&amp;F)</translation>
    </message>
    <message>
        <source>Show the deck from the scene on that is chosen in its window</source>
        <translation>从演示文稿窗口中选定的场景开始放映</translation>
    </message>
    <message>
        <source>Animate &amp;between scenes</source>
        <translation>场景间动画过渡(&amp;B)</translation>
    </message>
    <message>
        <source>Move curves and range gradually from one scene to the next</source>
        <translation>曲线和范围从一个场景逐渐过渡到下一个场景</translation>
    </message>
    <message>
        <source>&amp;Add view to deck</source>
        <translation>将视图加入演示文稿(&amp;A)</translation>
    </message>
    <message>
        <source>Make a scene of the present view, at the end of the deck</source>
        <translation>用当前视图在演示文稿末尾新建场景</translation>
    </message>
    <message>
        <source>&amp;Edit deck…</source>
        <translation>编辑演示文稿(&amp;E)…</translation>
    </message>
    <message>
        <source>Order, name and set up the scenes</source>
        <translation>排列、命名和设置场景</translation>
    </message>
    <message>
        <source>&amp;New deck</source>
        <translation>新建演示文稿(&amp;N)</translation>
    </message>
    <message>
        <source>Begin a deck without scenes</source>
        <translation>新建一份没有场景的演示文稿</translation>
    </message>
    <message>
        <source>&amp;Open deck…</source>
        <translation>打开演示文稿(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a deck that has been saved</source>
        <translation>打开已保存的演示文稿</translation>
    </message>
    <message>
        <source>&amp;Save deck</source>
        <translation>保存演示文稿(&amp;S)</translation>
    </message>
    <message>
        <source>Save the deck in its file</source>
        <translation>将演示文稿保存到其文件中</translation>
    </message>
    <message>
        <source>Sa&amp;ve deck as…</source>
        <translation>演示文稿另存为(&amp;V)…</translation>
    </message>
    <message>
        <source>Save the deck in another file</source>
        <translation>将演示文稿保存到另一个文件</translation>
    </message>
</context>
<context>
    <name>actiscope::LectureRun</name>
    <message>
        <source>Move to Scene</source>
        <translation>转到场景</translation>
    </message>
</context>
<context>
    <name>actiscope::LectureWindow</name>
    <message>
        <source>Scene %1 of %2</source>
        <translation>场景 %1 / %2</translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation>讲课</translation>
    </message>
    <message>
        <source>R reveal</source>
        <translation>R 揭示</translation>
    </message>
    <message>
        <source>← → step</source>
        <translation>← → 步骤</translation>
    </message>
    <message>
        <source>Esc leave</source>
        <translation>Esc 退出</translation>
    </message>
    <message>
        <source>P pointer</source>
        <translation>P 激光笔</translation>
    </message>
    <message>
        <source>D draw</source>
        <translation>D 画笔</translation>
    </message>
    <message>
        <source>C clear</source>
        <translation>C 清除</translation>
    </message>
    <message>
        <source>B blank</source>
        <translation>B 黑屏</translation>
    </message>
</context>
<context>
    <name>actiscope::LessonCourse</name>
    <message>
        <source>Open Lesson Step</source>
        <translation>打开课程步骤</translation>
    </message>
    <message>
        <source>Reset Lesson Step</source>
        <translation>重置课程步骤</translation>
    </message>
    <message>
        <source>Change Theme</source>
        <translation>更改主题</translation>
    </message>
</context>
<context>
    <name>actiscope::LessonList</name>
    <message>
        <source>Lesson %1, done: %2</source>
        <translation>第 %1 课，已完成：%2</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>第 %1 课：%2</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>已完成 %1 / %2 步</translation>
    </message>
    <message>
        <source>Lesson %1, %2: %3</source>
        <translation>第 %1 课，%2：%3</translation>
    </message>
</context>
<context>
    <name>actiscope::LessonMenu</name>
    <message>
        <source>Le&amp;ssons</source>
        <translation>课程(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go to the lessons</source>
        <translation>转到课程(&amp;G)</translation>
    </message>
    <message>
        <source>Run lesson in &amp;lecture mode</source>
        <translation>以讲课模式放映课程(&amp;L)</translation>
    </message>
    <message>
        <source>Show the open lesson on the whole screen, a scene a step</source>
        <translation>全屏显示打开的课程，每个步骤一个场景</translation>
    </message>
    <message>
        <source>&amp;Open lessons folder…</source>
        <translation>打开课程文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Open lessons of your own</source>
        <translation>打开自己的课程</translation>
    </message>
    <message>
        <source>Open the &amp;program&apos;s lessons</source>
        <translation>打开程序自带的课程(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Reset progress…</source>
        <translation>重置进度(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>actiscope::LessonPage</name>
    <message>
        <source>Lesson %1 of %2, step %3 of %4</source>
        <translation>第 %1 课（共 %2 课），第 %3 步（共 %4 步）</translation>
    </message>
    <message>
        <source>Open Lessons Folder</source>
        <translation>打开课程文件夹</translation>
    </message>
    <message>
        <source>Lessons opened: %1.</source>
        <translation>已打开课程：%1。</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>……另有 %1 项。</translation>
    </message>
    <message>
        <source>These lessons cannot be opened:</source>
        <translation>无法打开以下课程：</translation>
    </message>
    <message>
        <source>No lesson can be opened from there.</source>
        <translation>那里没有可以打开的课程。</translation>
    </message>
    <message>
        <source>Reset Progress</source>
        <translation>重置进度</translation>
    </message>
    <message>
        <source>Forget which steps of all lessons are done?</source>
        <translation>要清除所有课程的步骤完成记录吗？</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>This lesson has no charts to show in a lecture.</source>
        <translation>本课程没有可在讲课时显示的图表。</translation>
    </message>
    <message>
        <source>From sigmoid to GELU</source>
        <translation>从 Sigmoid 到 GELU</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Lesson %1 of %2, summary</source>
        <translation>第 %1 课（共 %2 课）：小结</translation>
    </message>
</context>
<context>
    <name>actiscope::LessonStack</name>
    <message>
        <source>Open From Lesson</source>
        <translation>从课程打开</translation>
    </message>
</context>
<context>
    <name>actiscope::LessonStage</name>
    <message>
        <source>Reset step</source>
        <translation>重置步骤</translation>
    </message>
    <message>
        <source>Show the charts as the step began</source>
        <translation>恢复步骤开始时的图表</translation>
    </message>
    <message>
        <source>Open in %1</source>
        <translation>在“%1”中打开</translation>
    </message>
    <message>
        <source>Leave the lesson and go on from what it shows; Undo brings back what was open</source>
        <translation>离开课程，从其所示内容继续；撤销可恢复之前打开的内容</translation>
    </message>
    <message>
        <source>Show the charts</source>
        <translation>显示图表</translation>
    </message>
</context>
<context>
    <name>actiscope::LessonSummary</name>
    <message>
        <source>Lesson %1 is done</source>
        <translation>第 %1 课已完成</translation>
    </message>
    <message>
        <source>The end of lesson %1</source>
        <translation>第 %1 课到此结束</translation>
    </message>
    <message>
        <source>task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>%1 – still open: %2</source>
        <translation>%1（未完成：%2）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open step %1: %2</source>
        <translation>打开第 %1 步：%2</translation>
    </message>
    <message>
        <source>Steps done: %1 of %2</source>
        <translation>已完成的步骤：%1 / %2</translation>
    </message>
    <message>
        <source>Tasks: %1 of %2</source>
        <translation>任务：%1 / %2</translation>
    </message>
    <message>
        <source>Questions: %1 of %2</source>
        <translation>问题：%1 / %2</translation>
    </message>
    <message>
        <source>Next comes lesson %1: %2</source>
        <translation>接下来是第 %1 课：%2</translation>
    </message>
    <message>
        <source>This was the last lesson, and all are done.</source>
        <translation>这是最后一课，所有课程都已完成。</translation>
    </message>
    <message>
        <source>This was the last lesson. Lessons done: %1 of %2. The list shows what is still open.</source>
        <translation>这是最后一课。已完成的课程：%1 / %2。列表显示还有哪些课没有完成。</translation>
    </message>
</context>
<context>
    <name>actiscope::MainWindow</name>
    <message>
        <source>Switch Workspace</source>
        <translation>切换工作区</translation>
    </message>
    <message>
        <source>Open Batch</source>
        <translation>打开批量数据</translation>
    </message>
    <message>
        <source>The values at the cursor are on the clipboard.</source>
        <translation>光标处的值已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Put the charts on the clipboard, ready for a slide (Ctrl+Shift+C)</source>
        <translation>将图表复制到剪贴板，可直接用于幻灯片 (Ctrl+Shift+C)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the charts as a picture, a table, TeX or Python (Ctrl+E)</source>
        <translation>将图表保存为图片、表格、TeX 或 Python (Ctrl+E)</translation>
    </message>
    <message>
        <source>Lecture mode</source>
        <translation>讲课模式</translation>
    </message>
    <message>
        <source>Show this view on the whole screen, for the last row (F11)</source>
        <translation>全屏显示此视图，让最后一排也能看清 (F11)</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Drop one file at a time: a session, a deck, a picture made by Actiscope or a table of numbers.</source>
        <translation>一次请只拖放一个文件：会话、演示文稿、Actiscope 导出的图片或数值表。</translation>
    </message>
</context>
<context>
    <name>actiscope::MoreBelow</name>
    <message>
        <source>↓ More</source>
        <translation>↓ 更多</translation>
    </message>
</context>
<context>
    <name>actiscope::NameField</name>
    <message>
        <source>Colour %1</source>
        <translation>颜色 %1</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Choose the colour and dashes of the function</source>
        <translation>选择函数的颜色和虚线</translation>
    </message>
</context>
<context>
    <name>actiscope::NeuronBar</name>
    <message>
        <source>Change View</source>
        <translation>切换视图</translation>
    </message>
    <message>
        <source>Whole batch</source>
        <translation>整个批量</translation>
    </message>
    <message>
        <source>What the layer makes of every element of the batch</source>
        <translation>该层对批量中每个元素的输出</translation>
    </message>
    <message>
        <source>One neuron learns</source>
        <translation>单神经元学习</translation>
    </message>
    <message>
        <source>Gradient descent step by step: a ReLU can die, a Leaky ReLU comes back</source>
        <translation>逐步梯度下降：ReLU 可能死亡，Leaky ReLU 能够恢复</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>One step of gradient descent</source>
        <translation>执行一步梯度下降</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Learn on and on</source>
        <translation>持续学习</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>冲击</translation>
    </message>
    <message>
        <source>As after one far too large gradient: moves the bias so low that every pre-activation is −1 or less</source>
        <translation>模拟一次过大梯度更新的后果：将偏置降到使所有预激活值都不大于 −1</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Begin anew from the weight and bias of the sliders</source>
        <translation>以滑块上的权重和偏置重新开始</translation>
    </message>
</context>
<context>
    <name>actiscope::NeuronRunner</name>
    <message>
        <source>Learn One Step</source>
        <translation>学习一步</translation>
    </message>
    <message>
        <source>Push Neurons</source>
        <translation>冲击神经元</translation>
    </message>
    <message>
        <source>Reset Neurons</source>
        <translation>重置神经元</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>The neurons have made %1 steps, the most there are. Reset begins anew.</source>
        <translation>神经元已学习 %1 步，达到上限。“重置”可重新开始。</translation>
    </message>
</context>
<context>
    <name>actiscope::NumberBox</name>
    <message>
        <source>“%1” is not a number. The value stays %2.</source>
        <translation>“%1”不是数。值仍为 %2。</translation>
    </message>
    <message>
        <source>The least value is %1.</source>
        <translation>最小值为 %1。</translation>
    </message>
    <message>
        <source>The greatest value is %1.</source>
        <translation>最大值为 %1。</translation>
    </message>
    <message>
        <source>Only whole numbers: rounded to %1.</source>
        <translation>只能取整数：已舍入为 %1。</translation>
    </message>
</context>
<context>
    <name>actiscope::NumberField</name>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
</context>
<context>
    <name>actiscope::OwnActions</name>
    <message>
        <source>There are %1 functions of your own, and no more have room: delete one first.</source>
        <translation>已有 %1 个自定义函数，不能再多：请先删除一个。</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>创建 %1 的副本</translation>
    </message>
    <message>
        <source>%1 stays: it is part of %2. Change that first.</source>
        <translation>%1 未删除：%2 用到了它。请先修改后者。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between functions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Ne&amp;w function…</source>
        <translation>新建函数(&amp;W)…</translation>
    </message>
    <message>
        <source>Type a formula in x and see its curve</source>
        <translation>输入关于 x 的公式并查看其曲线</translation>
    </message>
    <message>
        <source>&amp;Edit function…</source>
        <translation>编辑函数(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit a &amp;copy…</source>
        <translation>编辑副本(&amp;C)…</translation>
    </message>
    <message>
        <source>Make a function of your own from the selected one</source>
        <translation>以所选函数为起点，新建自定义函数</translation>
    </message>
    <message>
        <source>&amp;Duplicate function</source>
        <translation>创建函数副本(&amp;D)</translation>
    </message>
    <message>
        <source>Rena&amp;me function…</source>
        <translation>重命名函数(&amp;M)…</translation>
    </message>
    <message>
        <source>De&amp;lete function</source>
        <translation>删除函数(&amp;L)</translation>
    </message>
    <message>
        <source>Of the selected function, if it is your own</source>
        <translation>用于所选函数（须为自定义函数）</translation>
    </message>
</context>
<context>
    <name>actiscope::OwnDraft</name>
    <message>
        <source>“%1” could not be read: no function was made.</source>
        <translation>无法读取“%1”：没有新建函数。</translation>
    </message>
    <message>
        <source>“%1” could not be read: %2 keeps its last formula.</source>
        <translation>无法读取“%1”：%2 保留上一个公式。</translation>
    </message>
    <message>
        <source>New Function</source>
        <translation>新建函数</translation>
    </message>
    <message>
        <source>Edit Formula</source>
        <translation>编辑公式</translation>
    </message>
    <message>
        <source>Rename Function</source>
        <translation>重命名函数</translation>
    </message>
</context>
<context>
    <name>actiscope::OwnEditor</name>
    <message>
        <source>The formula is the name</source>
        <translation>以公式为名称</translation>
    </message>
    <message>
        <source>Change Colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>The code for %1 is on the clipboard.</source>
        <translation>%1 代码已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Function of your own</source>
        <translation>自定义函数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What lists and charts call it; without a name that is its formula</source>
        <translation>在列表和图表中的名称；留空则以公式为名称</translation>
    </message>
    <message>
        <source>Formula in x</source>
        <translation>关于 x 的公式</translation>
    </message>
    <message>
        <source>Type or paste a formula, Python or LaTeX. Enter: done. Shift+Enter: another line</source>
        <translation>输入或粘贴公式、Python 或 LaTeX。Enter：完成。Shift+Enter：换行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Back to the facts (Esc); the charts have the function already</source>
        <translation>返回函数资料（Esc）；图表中已有该函数</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Puts the function as source code on the clipboard</source>
        <translation>将函数的源代码放入剪贴板</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Takes the function away; Undo brings it back</source>
        <translation>删除该函数；可撤销</translation>
    </message>
</context>
<context>
    <name>actiscope::OwnParameters</name>
    <message>
        <source>, </source>
        <comment>between parameters</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>A letter other than x becomes a parameter with a slider.</source>
        <translation>x 以外的字母会成为带滑块的参数。</translation>
    </message>
    <message>
        <source>Parameter %1 found</source>
        <translation>识别出参数 %1</translation>
    </message>
    <message>
        <source>Parameters %1 found</source>
        <translation>识别出参数 %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
</context>
<context>
    <name>actiscope::ParameterBar</name>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
</context>
<context>
    <name>actiscope::ParameterSection</name>
    <message>
        <source>Change %1</source>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Slope: slider below the charts</source>
        <translation>斜率：请用图表下方的滑块</translation>
    </message>
</context>
<context>
    <name>actiscope::ParameterSlider</name>
    <message>
        <source>%1 value</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>%1 lies beyond the slider, which goes from %2 to %3.</source>
        <translation>%1 超出滑块的范围（%2 到 %3）。</translation>
    </message>
</context>
<context>
    <name>actiscope::PictureDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancelled. No file was written.</source>
        <translation>已取消。未写入任何文件。</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it?</source>
        <translation>“%1”已存在。要替换吗？</translation>
    </message>
</context>
<context>
    <name>actiscope::PlayButton</name>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>播放 %1</translation>
    </message>
    <message>
        <source>Stop moving %1</source>
        <translation>停止移动 %1</translation>
    </message>
    <message>
        <source>Move %1 by itself; a right click sets how fast, and what comes at the end</source>
        <translation>让 %1 自动移动；右键设置速度和到达末端后的行为</translation>
    </message>
</context>
<context>
    <name>actiscope::PlayMenu</name>
    <message>
        <source>Play&amp;back of sliders</source>
        <translation>滑块播放(&amp;B)</translation>
    </message>
    <message>
        <source>Speed × %1</source>
        <translation>速度 × %1</translation>
    </message>
    <message>
        <source>Back and forth</source>
        <translation>来回</translation>
    </message>
    <message>
        <source>From the start again</source>
        <translation>从头再来</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
</context>
<context>
    <name>actiscope::PresenterWindow</name>
    <message>
        <source>Next: %1</source>
        <translation>下一个：%1</translation>
    </message>
    <message>
        <source>This is the last scene</source>
        <translation>这是最后一个场景</translation>
    </message>
    <message>
        <source>Move to Scene</source>
        <translation>转到场景</translation>
    </message>
    <message>
        <source>%1 since the start, now %2</source>
        <translation>已用时 %1，现在 %2</translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation>演讲者视图</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>This scene has no notes.</source>
        <translation>此场景没有备注。</translation>
    </message>
</context>
<context>
    <name>actiscope::PreviewModel</name>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
<context>
    <name>actiscope::PropertySection</name>
    <message>
        <source>Range</source>
        <translation>值域</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Steepest slope</source>
        <translation>最陡斜率</translation>
    </message>
    <message>
        <source>Saturates</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>Monotonic</source>
        <translation>单调性</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>对称性</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>光滑性</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>定义域</translation>
    </message>
    <message>
        <source>Found numerically, at many places; the smoothness follows from the formula.</source>
        <translation>由大量取点数值求得；光滑性由公式得出。</translation>
    </message>
</context>
<context>
    <name>actiscope::QuestionBox</name>
    <message>
        <source>Type a number first.</source>
        <translation>请先输入一个数。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查答案</translation>
    </message>
    <message>
        <source>Choose an answer first.</source>
        <translation>请先选择一个答案。</translation>
    </message>
    <message>
        <source>“%1” is no number. Right would be 0.25 or 0,25, 25%, 1/4 or 1e-3.</source>
        <translation>“%1”不是数。可以这样写：0.25 或 0,25、25%、1/4、1e-3。</translation>
    </message>
</context>
<context>
    <name>actiscope::RangeEnds</name>
    <message>
        <source>The lower end has to be less than the upper end.</source>
        <translation>下限必须小于上限。</translation>
    </message>
    <message>
        <source>Lower end of %1</source>
        <translation>%1 的下限</translation>
    </message>
    <message>
        <source>Upper end of %1</source>
        <translation>%1 的上限</translation>
    </message>
    <message>
        <source>An end of the slider&apos;s range: type another</source>
        <translation>滑块范围的端点：可直接输入新值</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数。</translation>
    </message>
    <message>
        <source>An end has to lie between %1 and %2.</source>
        <translation>端点必须在 %1 与 %2 之间。</translation>
    </message>
</context>
<context>
    <name>actiscope::ReadingChoice</name>
    <message>
        <source>It names the columns</source>
        <translation>是列名</translation>
    </message>
    <message>
        <source>It is data</source>
        <translation>是数据</translation>
    </message>
    <message>
        <source>It numbers the rows, and is left out</source>
        <translation>是行号，略去</translation>
    </message>
    <message>
        <source>The table can be read in more than one way, and all fit equally well. Which is right?</source>
        <translation>该表格有不止一种同样合理的读法。哪一种正确？</translation>
    </message>
    <message>
        <source>The first row numbers the columns. Is it a header?</source>
        <translation>第一行是各列的连续编号。它是表头吗？</translation>
    </message>
    <message>
        <source>The first column numbers the rows. Is it an index?</source>
        <translation>第一列是各行的连续编号。它是行号列吗？</translation>
    </message>
</context>
<context>
    <name>actiscope::ReadingView</name>
    <message>
        <source>Leave it out</source>
        <translation>去掉它</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>The charts keep the last formula that could be read.</source>
        <translation>图中仍为上一个可识别的公式。</translation>
    </message>
    <message>
        <source>Puts this into the formula</source>
        <translation>将其放入公式</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是否想输入 %1？</translation>
    </message>
    <message>
        <source>f′ is too long to be written down. The charts show it all the same.</source>
        <translation>f′ 太长，无法写出。图中仍会显示它。</translation>
    </message>
</context>
<context>
    <name>actiscope::ReadingsModel</name>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>f(x)</source>
        <translation>f(x)</translation>
    </message>
    <message>
        <source>f′(x)</source>
        <translation>f′(x)</translation>
    </message>
    <message>
        <source>f″(x)</source>
        <translation>f″(x)</translation>
    </message>
</context>
<context>
    <name>actiscope::ReadingsTable</name>
    <message>
        <source>Select Function</source>
        <translation>选择函数</translation>
    </message>
    <message>
        <source>Values at the cursor</source>
        <translation>光标处的值</translation>
    </message>
</context>
<context>
    <name>actiscope::Readout</name>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Values at the cursor: %1</source>
        <translation>光标处的值：%1</translation>
    </message>
</context>
<context>
    <name>actiscope::RecommendationCard</name>
    <message>
        <source>first choice</source>
        <translation>首选</translation>
    </message>
    <message>
        <source>good choice</source>
        <translation>较好</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>可考虑</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>会出什么问题</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>actiscope::Recovery</name>
    <message>
        <source>Unsaved work cannot be kept for the case of a crash: %1</source>
        <translation>未保存的工作无法留存以备崩溃后恢复：%1</translation>
    </message>
    <message>
        <source>nothing can be written in the folder “%1”.</source>
        <translation>无法在文件夹“%1”中写入。</translation>
    </message>
</context>
<context>
    <name>actiscope::SceneCanvas</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Move Cursor</source>
        <translation>移动光标</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
</context>
<context>
    <name>actiscope::SceneForm</name>
    <message>
        <source>The derivative</source>
        <translation>导数</translation>
    </message>
    <message>
        <source>The selected function</source>
        <translation>所选函数</translation>
    </message>
    <message>
        <source>The table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>What the scene is called in the list and above its picture</source>
        <translation>场景在列表中和画面上方显示的名称</translation>
    </message>
    <message>
        <source>&amp;Hides until R</source>
        <translation>按 R 前隐藏(&amp;H)</translation>
    </message>
    <message>
        <source>Hides until R</source>
        <translation>按 R 前隐藏</translation>
    </message>
    <message>
        <source>What stays hidden until the key R is pressed, so that the class can guess first</source>
        <translation>按 R 键之前保持隐藏的内容，让学生先猜一猜</translation>
    </message>
    <message>
        <source>Sliders</source>
        <translation>滑块</translation>
    </message>
    <message>
        <source>The sliders that the scene offers below its picture</source>
        <translation>场景在画面下方提供的滑块</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Only the lecturer sees this</source>
        <translation>只有讲课者能看到</translation>
    </message>
    <message>
        <source>Run from h&amp;ere</source>
        <translation>从此处放映(&amp;E)</translation>
    </message>
    <message>
        <source>Begin the lecture with this scene (Enter in the list)</source>
        <translation>从此场景开始讲课（在列表中按 Enter）</translation>
    </message>
    <message>
        <source>Show in wind&amp;ow</source>
        <translation>在窗口中显示(&amp;O)</translation>
    </message>
    <message>
        <source>Let the window show what the scene shows</source>
        <translation>让窗口显示该场景的内容</translation>
    </message>
    <message>
        <source>Update &amp;from window</source>
        <translation>从窗口更新(&amp;F)</translation>
    </message>
    <message>
        <source>Let the scene show what the window shows now; title, note and sliders stay</source>
        <translation>让场景显示窗口当前的内容；标题、备注和滑块保持不变</translation>
    </message>
</context>
<context>
    <name>actiscope::SceneListView</name>
    <message>
        <source>Scenes</source>
        <translation>场景</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Give the scene another title (F2)</source>
        <translation>更改场景标题 (F2)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>Put a copy after the scene (Ctrl+D)</source>
        <translation>在该场景之后插入副本 (Ctrl+D)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Take the scene out of the deck (Delete)</source>
        <translation>从演示文稿中移除该场景 (Delete)</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>上移(&amp;P)</translation>
    </message>
    <message>
        <source>Show the scene earlier (Alt+Up)</source>
        <translation>提前显示该场景 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
    <message>
        <source>Show the scene later (Alt+Down)</source>
        <translation>推后显示该场景 (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>actiscope::SessionDesk</name>
    <message>
        <source>%1[*] – Actiscope</source>
        <translation>%1[*] – Actiscope</translation>
    </message>
    <message>
        <source>Restore Work</source>
        <translation>恢复工作</translation>
    </message>
    <message>
        <source>Actiscope has ended without saving your work. Bring it back?</source>
        <translation>上次退出时，工作没有保存。要恢复吗？</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后(&amp;L)</translation>
    </message>
    <message>
        <source>Asks again at the next start</source>
        <translation>下次启动时再问</translation>
    </message>
    <message>
        <source>Your unsaved work is back.</source>
        <translation>未保存的工作已恢复。</translation>
    </message>
</context>
<context>
    <name>actiscope::SessionDocument</name>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>actiscope::SessionFiles</name>
    <message>
        <source>All that Actiscope opens (%1)</source>
        <translation>Actiscope 可打开的文件 (%1)</translation>
    </message>
    <message>
        <source>Sessions of Actiscope (*.actiscope)</source>
        <translation>Actiscope 会话 (*.actiscope)</translation>
    </message>
    <message>
        <source>Decks of Actiscope (*.actideck)</source>
        <translation>Actiscope 演示文稿 (*.actideck)</translation>
    </message>
    <message>
        <source>Pictures made by Actiscope (%1)</source>
        <translation>Actiscope 导出的图片 (%1)</translation>
    </message>
    <message>
        <source>Tables of numbers (%1)</source>
        <translation>数值表 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opened %1.</source>
        <translation>已打开 %1。</translation>
    </message>
    <message>
        <source>Save Session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>The session “%1” has changes that are not saved. Save them?</source>
        <translation>会话“%1”有未保存的更改。要保存吗？</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Opened %1, with other values: %2.</source>
        <translation>已打开 %1，但改动了数值：%2。</translation>
    </message>
</context>
<context>
    <name>actiscope::ShowSection</name>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏%1</translation>
    </message>
    <message>
        <source>Change Saturation Threshold</source>
        <translation>更改饱和阈值</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>actiscope::SidePanels</name>
    <message>
        <source>Fu&amp;nction list</source>
        <translation>函数列表(&amp;N)</translation>
    </message>
    <message>
        <source>Fa&amp;cts</source>
        <translation>信息(&amp;C)</translation>
    </message>
</context>
<context>
    <name>actiscope::StepView</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Lesson step</source>
        <translation>课程步骤</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← 上一步</translation>
    </message>
    <message>
        <source>Next →</source>
        <translation>下一步 →</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>小结</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：已完成</translation>
    </message>
    <message>
        <source>%1: still open</source>
        <translation>%1：未完成</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>actiscope::TableForm</name>
    <message>
        <source>the first row is data</source>
        <translation>第一行即为数据</translation>
    </message>
    <message>
        <source>names of the columns</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>names, units, titles</source>
        <translation>列名、单位、标题</translation>
    </message>
    <message>
        <source>St&amp;andardise each column</source>
        <translation>各列标准化(&amp;A)</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>found</source>
        <translation>已检测到</translation>
    </message>
    <message>
        <source>Co&amp;mma</source>
        <translation>逗号(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Semicolon</source>
        <translation>分号(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tab</source>
        <translation>制表符(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;paces</source>
        <translation>空格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;None: one column</source>
        <translation>无：单列(&amp;N)</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点符号</translation>
    </message>
    <message>
        <source>Po&amp;int  0.5</source>
        <translation>点(&amp;I)  0.5</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>&amp;Comma  0,5</source>
        <translation>逗号(&amp;C)  0,5</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>以逗号作小数点</translation>
    </message>
    <message>
        <source>&amp;Header rows</source>
        <translation>表头行数(&amp;H)</translation>
    </message>
    <message>
        <source>How many rows above the data are no data</source>
        <translation>数据上方有多少行不是数据</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>&amp;Leave out rows with gaps</source>
        <translation>略去含缺失值的行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fill with the column’s mean</source>
        <translation>以该列均值填补(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refuse the table</source>
        <translation>拒绝该表格(&amp;R)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Each column less its mean, over its standard deviation</source>
        <translation>每列减去均值，再除以标准差</translation>
    </message>
</context>
<context>
    <name>actiscope::TaskBox</name>
    <message>
        <source>✓ Done</source>
        <translation>✓ 已完成</translation>
    </message>
</context>
<context>
    <name>actiscope::TaskQuestions</name>
    <message>
        <source>Where does it stand?</source>
        <translation>用在哪里？</translation>
    </message>
    <message>
        <source>In the hidden layers</source>
        <translation>在隐藏层</translation>
    </message>
    <message>
        <source>At the output</source>
        <translation>在输出层</translation>
    </message>
    <message>
        <source>What does the output say?</source>
        <translation>输出表示什么？</translation>
    </message>
    <message>
        <source>Yes or no: a probability</source>
        <translation>是或否：概率</translation>
    </message>
    <message>
        <source>One of many classes</source>
        <translation>多个类别之一</translation>
    </message>
    <message>
        <source>Any number</source>
        <translation>任意数</translation>
    </message>
    <message>
        <source>A positive number</source>
        <translation>正数</translation>
    </message>
    <message>
        <source>A number from −1 to 1</source>
        <translation>−1 到 1 之间的数</translation>
    </message>
    <message>
        <source>What kind of network?</source>
        <translation>什么样的网络？</translation>
    </message>
    <message>
        <source>A few dense layers</source>
        <translation>少量全连接层</translation>
    </message>
    <message>
        <source>Deep, convolutional</source>
        <translation>深层卷积网络</translation>
    </message>
    <message>
        <source>Recurrent, with gates</source>
        <translation>带门控的循环网络</translation>
    </message>
    <message>
        <source>Coordinates to signal</source>
        <translation>坐标到信号</translation>
    </message>
    <message>
        <source>Very deep, not normalised</source>
        <translation>极深且无归一化</translation>
    </message>
    <message>
        <source>What matters besides?</source>
        <translation>还看重什么？</translation>
    </message>
    <message>
        <source>Speed, small devices</source>
        <translation>速度、小型设备</translation>
    </message>
    <message>
        <source>Integer arithmetic</source>
        <translation>整数运算</translation>
    </message>
    <message>
        <source>Smooth second derivatives</source>
        <translation>光滑的二阶导数</translation>
    </message>
    <message>
        <source>Units have died</source>
        <translation>已有神经元死亡</translation>
    </message>
    <message>
        <source>The trained network is to run quantised</source>
        <translation>训练后的网络将以量化方式运行</translation>
    </message>
    <message>
        <source>Curvature is used or trained, as in physics-informed networks</source>
        <translation>会用到或训练曲率，例如物理信息神经网络</translation>
    </message>
    <message>
        <source>In training, units were seen that give the same output for all data</source>
        <translation>训练中发现有神经元对所有数据给出相同的输出</translation>
    </message>
    <message>
        <source>Transformer, language model</source>
        <translation>Transformer：语言模型</translation>
    </message>
    <message>
        <source>Transformer, encoder</source>
        <translation>Transformer：编码器</translation>
    </message>
    <message>
        <source>Language model: goes on with a text, as GPT and LLaMA do. Encoder: reads texts or images, as BERT and ViT do. Coordinates to signal: an implicit representation, such as of an image, a shape or the solution of a differential equation.</source>
        <translation>语言模型：续写文本，如 GPT 和 LLaMA。编码器：读取文本或图像，如 BERT 和 ViT。坐标到信号：隐式表示，例如图像、形状或微分方程的解。</translation>
    </message>
</context>
<context>
    <name>actiscope::Timeline</name>
    <message>
        <source>Time line</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>From the step of %1 to today</source>
        <translation>从 %1 年的阶跃函数到今天</translation>
    </message>
    <message>
        <source>Functions by the year of the paper cited</source>
        <translation>按引用论文的年份排列的函数</translation>
    </message>
    <message>
        <source>Dots are functions, each in the year of the paper cited for it; rings are milestones. A click or Enter opens the function.</source>
        <translation>圆点表示函数，排在其引用论文的年份；圆环表示里程碑。单击或按 Enter 打开函数。</translation>
    </message>
    <message>
        <source>← Back to the time line</source>
        <translation>← 返回时间线</translation>
    </message>
</context>
<context>
    <name>actiscope::TimelineModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>actiscope::ViewMenu</name>
    <message>
        <source>Change Text Size</source>
        <translation>更改字号</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Switch Workspace</source>
        <translation>切换工作区</translation>
    </message>
    <message>
        <source>&amp;Activation</source>
        <translation>激活函数(&amp;A)</translation>
    </message>
    <message>
        <source>Show Activation</source>
        <translation>显示激活函数</translation>
    </message>
    <message>
        <source>The chart of f</source>
        <translation>f 的图表</translation>
    </message>
    <message>
        <source>Deri&amp;vative</source>
        <translation>导数(&amp;V)</translation>
    </message>
    <message>
        <source>Show Derivative</source>
        <translation>显示导数</translation>
    </message>
    <message>
        <source>The chart of f′</source>
        <translation>f′ 的图表</translation>
    </message>
    <message>
        <source>S&amp;econd derivative</source>
        <translation>二阶导数(&amp;E)</translation>
    </message>
    <message>
        <source>Show Second Derivative</source>
        <translation>显示二阶导数</translation>
    </message>
    <message>
        <source>The chart of f″</source>
        <translation>f″ 的图表</translation>
    </message>
    <message>
        <source>&amp;Saturation</source>
        <translation>饱和区(&amp;S)</translation>
    </message>
    <message>
        <source>Show Saturation</source>
        <translation>显示饱和区</translation>
    </message>
    <message>
        <source>Shade where the gradient all but vanishes</source>
        <translation>为梯度几乎消失的区域加底色</translation>
    </message>
    <message>
        <source>&amp;Points of interest</source>
        <translation>特征点(&amp;P)</translation>
    </message>
    <message>
        <source>Show Points of Interest</source>
        <translation>显示特征点</translation>
    </message>
    <message>
        <source>Mark zeros, extrema and inflections</source>
        <translation>标出零点、极值点和拐点</translation>
    </message>
    <message>
        <source>&amp;Tangent at cursor</source>
        <translation>光标处切线(&amp;T)</translation>
    </message>
    <message>
        <source>Show Tangent</source>
        <translation>显示切线</translation>
    </message>
    <message>
        <source>Draw the selected function&apos;s tangent at the cursor</source>
        <translation>绘制所选函数在光标处的切线</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适配(&amp;F)</translation>
    </message>
    <message>
        <source>Let each chart&apos;s y axis fit its curves again</source>
        <translation>使各图表的 y 轴重新适配曲线</translation>
    </message>
    <message>
        <source>Reset vie&amp;w</source>
        <translation>重置视图(&amp;W)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Change Theme</source>
        <translation>更改主题</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>高对比度(&amp;C)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>增大字号(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>减小字号(&amp;M)</translation>
    </message>
    <message>
        <source>Normal te&amp;xt size</source>
        <translation>正常字号(&amp;X)</translation>
    </message>
    <message>
        <source>Dash patte&amp;rns</source>
        <translation>虚线样式(&amp;R)</translation>
    </message>
    <message>
        <source>Change Dash Patterns</source>
        <translation>更改虚线样式</translation>
    </message>
    <message>
        <source>Tell the curves apart by pattern as well as by colour</source>
        <translation>除颜色外，还用线型区分曲线</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>Cursor line</source>
        <translation>光标线</translation>
    </message>
    <message>
        <source>Show Cursor Line</source>
        <translation>显示光标线</translation>
    </message>
    <message>
        <source>Mark where on the x axis the values are read</source>
        <translation>标出在 x 轴上何处读数</translation>
    </message>
</context>
</TS>
